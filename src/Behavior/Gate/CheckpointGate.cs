using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Manifests;
using Behavior.Snapshots;

namespace Behavior.Gate;

/// <summary>
/// The gate of a suite: judges what a checkpoint answers now by its accepted baseline, and by an anchor where there is one. Rows are computed here and nowhere
/// else, so neither their order nor a filter changes a verdict.
/// </summary>
/// <param name="evaluations">What is under test.</param>
public sealed class CheckpointGate(Evaluations evaluations)
{
    readonly BaselineFolder _baselines = new(evaluations.Manifest.Baseline);
    readonly Lazy<IBaselines?> _lastRelease = new(() => GitBaselines.LastRelease(evaluations.Manifest.Baseline));

    /// <summary>Whether a checkpoint has a baseline.</summary>
    public bool Has(string checkpoint) => _baselines.Has(checkpoint);

    /// <summary>Judges a checkpoint.</summary>
    /// <exception cref="AbsentException">BHV0448: it has no baseline. BHV0102: its weights are not here.</exception>
    /// <exception cref="BehaviorException">BHV0440: its baseline is damaged. BHV0441: baseline and snapshots do not belong together. BHV0443, BHV0444: they cannot be compared.</exception>
    public Update Judge(string checkpoint)
    {
        var (item, baseline) = (evaluations.Manifest.Checkpoint(checkpoint), Baseline(checkpoint));
        RequireTogether(baseline);
        _ = evaluations.Weights(checkpoint); // says how to get weights that are absent
        return new UpdateComparison(evaluations).Compare(item, baseline.Rows, Side(baseline, "the last baseline"), new EvaluatedSide(evaluations, checkpoint), Anchor(checkpoint));
    }

    /// <summary>Whether judging a checkpoint could say more than that it answers as accepted; quick, for nothing is computed from the answers. Weights that differ are enough.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="ifAbsent">What a row whose data are not here counts as.</param>
    /// <exception cref="AbsentException">BHV0448: it has no baseline. BHV0102: its weights are not here.</exception>
    /// <exception cref="BehaviorException">BHV0440: its baseline is damaged.</exception>
    public bool MayDiffer(string checkpoint, bool ifAbsent = false)
    {
        var baseline = Baseline(checkpoint);
        if (baseline.Weights != Provenance.Short(evaluations.Weights(checkpoint))) return true;
        var comparison = Comparison(checkpoint);
        return baseline.Rows.Any(Differs) || Anchor(checkpoint) is { } anchor && UpdateComparison.Since(baseline.Rows, anchor).Count > 0;

        bool Differs(BaselineRow row)
        {
            try { return !comparison.IsSame(row); }
            catch (AbsentException) { return ifAbsent; }
        }
    }

    /// <summary>
    /// How many rows of a checkpoint were accepted, where it gives the very same answers to all of them and there is nothing else to say; null where it does not, where data are missing, or where
    /// sentinels are named, whose list is looked at.
    /// </summary>
    /// <exception cref="AbsentException">BHV0448: it has no baseline. BHV0102: its weights are not here.</exception>
    /// <exception cref="BehaviorException">BHV0440, BHV0441: its baseline is damaged, or does not belong to the snapshots.</exception>
    public int? AcceptedRows(string checkpoint)
    {
        var baseline = Baseline(checkpoint);
        RequireTogether(baseline);
        var hasSentinels = baseline.Rows.Any(r => evaluations.Manifest.Benchmark(r.Dataset).Sentinels.Length > 0);
        return hasSentinels || MayDiffer(checkpoint, ifAbsent: true) ? null : baseline.Rows.Count;
    }

    /// <summary>What changed in one row; null where the baseline does not have it.</summary>
    public RowChange? Compare(string checkpoint, string row) => Kept(checkpoint, row) is { } kept ? Comparison(checkpoint).Compare(kept) : null;

    /// <summary>The answers of baseline and update by which one row is compared, sample by sample; null where the baseline does not have the row, or it has no such answers.</summary>
    /// <exception cref="BehaviorException">BHV0443, BHV0444: they cannot be compared.</exception>
    public PairedViews? Views(string checkpoint, string row) => Kept(checkpoint, row) is { } kept ? Comparison(checkpoint).Views(kept) : null;

    BaselineRow? Kept(string checkpoint, string row) => Has(checkpoint) ? Baseline(checkpoint).Rows.FirstOrDefault(r => r.Name == row) : null;

    RowComparison Comparison(string checkpoint) =>
        new(evaluations, evaluations.Manifest.Checkpoint(checkpoint), Side(Baseline(checkpoint), "the last baseline"), new EvaluatedSide(evaluations, checkpoint));

    Baseline Baseline(string checkpoint) => evaluations.Once((nameof(CheckpointGate), checkpoint), () => _baselines.Find(checkpoint)
        ?? throw new AbsentException("BHV0448", $"'{checkpoint}' has no baseline in {_baselines.Path}, so an update of it cannot be judged. "
            + $"Make it of what is pinned: {evaluations.Manifest.MakeBaselines()}"));

    void RequireTogether(Baseline baseline)
    {
        var drift = BaselineDrift.Of(baseline, new(evaluations.Manifest.Snapshots));
        if (drift.Count > 0)
            throw new BehaviorException("BHV0441", $"Baseline and snapshots of '{baseline.Checkpoint}' do not belong together ({drift.Count} rows): {string.Join(' ', drift.Take(3))} "
                + $"Usual causes: one of them was edited, merged or taken from git alone. Take both from the same commit, or accept the rows again; "
                + $"for baselines alone: {evaluations.Manifest.MakeBaselines()}");
    }

    BaselineSide Side(Baseline baseline, string place) => new(baseline, place, evaluations.Manifest.Checkpoint(baseline.Checkpoint), evaluations.Manifest.Benchmark);

    /// <summary>The baseline at a tag, a revision or in a folder that Gate.props names; of the last release unless it says otherwise; null where there is none.</summary>
    BaselineSide? Anchor(string checkpoint)
    {
        var said = GateRules.Of(evaluations.Manifest).Anchor(checkpoint);
        var place = said.Length == 0 ? _lastRelease.Value : said == GateRules.NoAnchor ? null : BaselinePlace.Of(evaluations.Manifest, said);
        return place?.Find(checkpoint) is { } baseline ? Side(baseline, place.Description) : null;
    }
}
