using Behavior.Diagnostics;
using Behavior.Manifests;

namespace Behavior.Runs;

/// <summary>A finished run of the suite.</summary>
/// <param name="Manifest">What was under test.</param>
/// <param name="Rows">What became of each row.</param>
public sealed record RunOutcome(Manifest Manifest, IReadOnlyList<RowOutcome> Rows)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>What a user should know beside the rows, a line each: results or the store that cannot be written.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Rows whose weights or data are absent.</summary>
    public IReadOnlyList<RowOutcome> Missing => [.. Rows.Where(r => r.State == RowState.Missing)];

    /// <summary>Whether missing rows make the run red by the user's word, or by that of a build server where the user has not said it.</summary>
    /// <param name="onBuildServer">Whether this is one.</param>
    public bool MustBeWhole(bool onBuildServer) => Manifest.Missing.Length > 0 ? Manifest.Missing == MissingRows.Fail : onBuildServer;

    /// <summary>
    /// Why the run may not pass although no row is red: nothing at all was measured, or not everything where it must be. Null where it may.
    /// </summary>
    /// <param name="onBuildServer">Whether this is a build server: there a misspelt path must not pass.</param>
    public string? Unmeasured(bool onBuildServer)
    {
        if (Rows.Any(r => r.State == RowState.Failed)) return null; // red for a better reason
        if (Missing.Count == 0) return Rows.Any(r => r.IsMeasured || r.State == RowState.Agrees) ? null : $"nothing was measured: no row of this run applies to zoo '{Manifest.Zoo}'.";
        return !Rows.Any(r => r.IsMeasured) ? $"nothing was measured. {MissingInWords}"
            : MustBeWhole(onBuildServer) ? $"{MissingInWords}\nTo let them pass: -p:Missing={MissingRows.Skip}" : null;
    }

    /// <summary>What is missing, each cause once, and how to get it, each way once.</summary>
    public string MissingInWords => string.Join('\n', Missing.GroupBy(r => r.Cause).OrderByDescending(g => g.Count()).Select(g => $"  {g.Count()} row(s): {g.Key}")
        .Prepend($"{Missing.Count} row(s) were not measured.").Concat(WaysToGet.Select(w => $"To get them: {w}")));

    /// <summary>How to get what is missing, each way once.</summary>
    public IEnumerable<string> WaysToGet => Missing.Select(r => r.Text.Split(AbsentException.ToGet)).Where(t => t.Length > 1).Select(t => t[^1]).Distinct();
}
