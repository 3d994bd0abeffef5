using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Gate;

/// <summary>Compares an update with its baseline, and with an anchor where there is one, row by row, and judges it by the gate's rules.</summary>
/// <param name="evaluations">Opens data, and holds what other models answer.</param>
public sealed class UpdateComparison(Evaluations evaluations)
{
    readonly GateRules _rules = GateRules.Of(evaluations.Manifest);

    /// <summary>Compares and judges.</summary>
    /// <param name="checkpoint">The checkpoint whose rows they are.</param>
    /// <param name="rows">The rows, those that the baseline has.</param>
    /// <param name="baseline">The one side.</param>
    /// <param name="candidate">The update.</param>
    /// <param name="anchor">What the update is compared with beside it; null for nothing.</param>
    public Update Compare(CheckpointItem checkpoint, IReadOnlyList<BaselineRow> rows, IAnswerSide baseline, IAnswerSide candidate, BaselineSide? anchor = null)
    {
        var changes = Changes(checkpoint, rows, baseline, candidate);
        IReadOnlyList<BaselineRow> since = anchor is null ? [] : Since(rows, anchor);
        var before = anchor is null ? [] : Changes(checkpoint, since, anchor, candidate);
        var judged = RowJudge.Judge([.. changes, .. before], _rules.Alpha(checkpoint.Name));
        var lost = Sentinels(checkpoint, rows, baseline, candidate);
        if (anchor is not null) lost = lost.Concat(Sentinels(checkpoint, since, anchor, candidate));
        return new(checkpoint.Name, baseline.Description, candidate.Description, _rules.Alpha(checkpoint.Name), [.. judged.Take(changes.Count)])
        {
            Anchor = since.Count > 0 ? anchor!.Description : "",
            AnchorRows = [.. judged.Skip(changes.Count)],
            Sentinels = [.. lost.Distinct()],
            Weights = (baseline.Weights, candidate.Weights),
        };
    }

    /// <summary>The rows of an anchor that hold other answers than the baseline's rows of their names.</summary>
    internal static IReadOnlyList<BaselineRow> Since(IReadOnlyList<BaselineRow> rows, BaselineSide anchor) =>
        [.. anchor.Baseline.Rows.Where(a => rows.Any(r => r.Name == a.Name && r.Metric == a.Metric && !r.Answers.SequenceEqual(a.Answers)))];

    List<(RowChange, RowRule)> Changes(CheckpointItem checkpoint, IReadOnlyList<BaselineRow> rows, IAnswerSide baseline, IAnswerSide candidate)
    {
        var comparison = new RowComparison(evaluations, checkpoint, baseline, candidate);
        return [.. rows.Select(row => (Compare(comparison, row), _rules.For(row.Theory, row.Dataset, checkpoint.Name)))];
    }

    /// <summary>A row whose data are not here is not compared, and says why; anything else that is wrong stops the comparison.</summary>
    static RowChange Compare(RowComparison comparison, BaselineRow row)
    {
        try { return comparison.Compare(row); }
        catch (AbsentException absent) { return new(row.Name, row.Theory, row.Dataset, row.Metric) { Why = absent.Message }; }
    }

    IEnumerable<LostSentinel> Sentinels(CheckpointItem checkpoint, IReadOnlyList<BaselineRow> rows, IAnswerSide baseline, IAnswerSide candidate)
    {
        var comparison = new RowComparison(evaluations, checkpoint, baseline, candidate);
        foreach (var row in rows.Where(r => ComparedMetrics.Find(r.Metric) is { } m && IsOwn(m, checkpoint, r)).DistinctBy(r => r.Dataset))
        {
            IReadOnlySet<string> ids;
            PairedViews? views;
            try
            {
                ids = Gate.Sentinels.Of(evaluations.Manifest.Benchmark(row.Dataset), evaluations.Data(row.Dataset).Samples);
                views = ids.Count > 0 ? comparison.Views(row) : null;
            }
            catch (AbsentException) { continue; } // its rows say so
            if (views is null) continue;
            foreach (var lost in Gate.Sentinels.Lost(ids, views)) yield return lost;
        }
    }

    /// <summary>Whether a row is computed from a benchmark's own answers alone.</summary>
    bool IsOwn(ComparedMetric metric, CheckpointItem checkpoint, BaselineRow row) =>
        metric.Views(checkpoint, evaluations.Manifest.Benchmark(row.Dataset)) is [{ View: var view }] && view == new AnswerView(row.Dataset, "");
}
