using Behavior.Manifests.Items;

namespace Behavior.Gate;

/// <summary>An update of one checkpoint, judged.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Baseline">What it is compared with, in words.</param>
/// <param name="Candidate">What stands for the update, in words.</param>
/// <param name="Alpha">The error rate over all of its rows.</param>
/// <param name="Rows">Its rows against the baseline.</param>
public sealed record Update(string Checkpoint, string Baseline, string Candidate, double Alpha, IReadOnlyList<JudgedRow> Rows)
{
    /// <summary>What it is compared with beside the baseline; empty for nothing.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>Its rows against the anchor; none where anchor and baseline hold the same answers.</summary>
    public IReadOnlyList<JudgedRow> AnchorRows { get; init; } = [];

    /// <summary>Sentinels that it loses.</summary>
    public IReadOnlyList<LostSentinel> Sentinels { get; init; } = [];

    /// <summary>Weights of both sides, by the first digits of their hashes.</summary>
    public (string Before, string After) Weights { get; init; } = ("", "");

    /// <summary>Whether every row has the very same answers on both sides.</summary>
    public bool IsSame => Rows.All(r => r.Change.IsSame) && AnchorRows.All(r => r.Change.IsSame);

    /// <summary>All of its rows.</summary>
    public IEnumerable<JudgedRow> AllRows => Rows.Concat(AnchorRows);

    /// <summary>The verdict.</summary>
    public UpdateVerdict Verdict =>
        Sentinels.Count > 0 || AllRows.Any(r => r.Blocks) ? UpdateVerdict.DoNotMerge
        : Rows.Any(r => r.LeavesOpen) ? UpdateVerdict.Undecided
        : UpdateVerdict.Merge;
}
