using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Comparison;

/// <summary>Compares one row of a baseline with an update, sample by sample, or by the intervals of two values where no answers of single samples are kept.</summary>
/// <param name="evaluations">Opens data, and holds what other models answer.</param>
/// <param name="checkpoint">The checkpoint whose rows are compared.</param>
/// <param name="baseline">The one side.</param>
/// <param name="candidate">The other.</param>
public sealed class RowComparison(Evaluations evaluations, CheckpointItem checkpoint, IAnswerSide baseline, IAnswerSide candidate)
{
    /// <summary>What changed in a row.</summary>
    /// <exception cref="BehaviorException">Answers cannot be had, or cannot be compared: BHV0443, BHV0444.</exception>
    public RowChange Compare(BaselineRow row)
    {
        var none = new RowChange(row.Name, row.Theory, row.Dataset, row.Metric);
        if (ComparedMetrics.Find(row.Metric) is not { } metric) return ByIntervals(none, row);
        if (baseline.Answers(row, metric) is not { } before) return none with { Why = $"{baseline.Description} keeps no answers of it" };
        if (candidate.Answers(row, metric) is not { } after) return none with { Why = $"{candidate.Description} has no answers to it" };
        var views = Join(before, after);
        var change = none with { Direction = metric.Direction, LeftOut = views.LeftOut, IsSame = AreSame(before, after) };
        return Compare(change, metric, views, evaluations.Manifest.Benchmark(row.Dataset));
    }

    /// <summary>The answers that a row is compared by, in the order of its metric's views; null where a side has none, or the metric has no answers of single samples.</summary>
    /// <exception cref="BehaviorException">Answers cannot be had, or cannot be compared: BHV0443, BHV0444.</exception>
    public PairedViews? Views(BaselineRow row) =>
        ComparedMetrics.Find(row.Metric) is { } metric && baseline.Answers(row, metric) is { } before && candidate.Answers(row, metric) is { } after ? Join(before, after) : null;

    /// <summary>Whether <see cref="RowChange.IsSame"/> would be said of a row; quick, for nothing is computed from the answers.</summary>
    /// <exception cref="AbsentException">Its data are not here.</exception>
    public bool IsSame(BaselineRow row) => ComparedMetrics.Find(row.Metric) is { } metric
        ? baseline.Answers(row, metric) is { } before && candidate.Answers(row, metric) is { } after && AreSame(before, after)
        : baseline.Weights == candidate.Weights;

    static bool AreSame(IReadOnlyList<Answers> before, IReadOnlyList<Answers> after) => before.Zip(after).All(p => p.First.Origin == p.Second.Origin || p.First.Hash == p.Second.Hash);

    PairedViews Join(IReadOnlyList<Answers> before, IReadOnlyList<Answers> after) =>
        PairedViews.Join((baseline.Description, candidate.Description), [.. before.Zip(after)], evaluations.Data);

    RowChange Compare(RowChange change, ComparedMetric metric, PairedViews views, BenchmarkItem set)
    {
        SampledFigure was = Figure(metric, views.Baseline, set), now = Figure(metric, views.Candidate, set);
        change = change with { Before = was.Figure, After = now.Figure };
        var marks = metric.Shares ?? Correctness.Marks;
        change = Flips(change, views, marks) with { Slices = metric.HasSlices ? Slices.Of(views, marks) : [], Confusions = Confusion.Grown(views) };
        var paired = !was.Figure.IsDefined || !now.Figure.IsDefined ? null : metric.Change is { } own ? own(views.Baseline[0], views.Candidate[0]) : Paired(metric, views, was, now);
        if (paired is null) return change with { Why = was.Figure.WhyUndefined ?? now.Figure.WhyUndefined ?? "no unit moves it" };
        var (low, high) = metric.Direction == Direction.LowerIsBetter ? (-paired.Interval.High, -paired.Interval.Low) : (paired.Interval.Low, paired.Interval.High);
        return change with
        {
            Difference = new(metric.Direction == Direction.LowerIsBetter ? -paired.Difference : paired.Difference, paired.N, low, high),
            P = paired.P,
            StandardError = paired.StandardError,
            IsExact = metric.Shares is not null && paired.Units == paired.N,
        };
    }

    static PairedChange? Paired(ComparedMetric metric, PairedViews views, SampledFigure was, SampledFigure now)
    {
        if (metric.Shares is null) return PairedChange.Of(was, now);
        var (before, after) = (metric.Shares(views.Baseline[0]), metric.Shares(views.Candidate[0]));
        return PairedChange.OfCorrectness(views.Baseline[0].Units(), before.Right, after.Right, before.Counted);
    }

    SampledFigure Figure(ComparedMetric metric, IReadOnlyList<Predictions> views, BenchmarkItem set)
    {
        try { return metric.Figure(new(views, evaluations, checkpoint, set)); }
        catch (BehaviorException undefined) { return SampledFigure.Undefined(views[0].Samples.Count, undefined.Text); } // a model that decides for neither cue has no shape bias
    }

    static RowChange Flips(RowChange change, PairedViews views, Func<Predictions, Marks> marks)
    {
        var (lost, won, flips) = (0, 0, new List<Flip>());
        foreach (var (v, (before, after)) in views.Baseline.Zip(views.Candidate).Index())
        {
            var (was, now) = (marks(before), marks(after));
            for (var i = 0; i < was.Right.Length; i++)
            {
                if (!was.Counted[i] || was.Right[i] == now.Right[i]) continue;
                if (was.Right[i]) lost++;
                else won++;
                if (v > 0) continue;
                var wrong = was.Right[i] ? after : before;
                flips.Add(new(before.Benchmark, before.Samples[i], was.Right[i], Answer(before, i), Answer(after, i), wrong.SaysConfidence ? wrong.Confidences[i] : 0));
            }
        }
        return change with { Regressed = lost, Fixed = won, Flips = [.. flips.OrderByDescending(f => f.Lost).ThenByDescending(f => f.Confidence).ThenBy(f => f.Sample.Id, StringComparer.Ordinal)] };
    }

    static string Answer(Predictions predictions, int i) => predictions.Top1[i] is >= 0 and var answer ? predictions.Classes[answer] : "";

    /// <summary>Two values with intervals of their own: the difference lies between what their ends allow. No p, and never more than advice.</summary>
    RowChange ByIntervals(RowChange change, BaselineRow row)
    {
        change = change with { ByIntervals = true };
        if (baseline.Value(row) is not { IsDefined: true } was) return change with { Why = "its metric has no answers of single samples" };
        if (candidate.Value(row) is not { IsDefined: true } now) return change with { Before = was.Figure, Why = "its metric has no answers of single samples" };
        return change with
        {
            Before = was.Figure,
            After = now.Figure,
            IsSame = baseline.Weights == candidate.Weights,
            Difference = was.Interval is { } a && now.Interval is { } b ? new(now.Value - was.Value, now.N, b.Low - a.High, b.High - a.Low) : null,
            Why = was.Interval is null || now.Interval is null ? "a value has no interval" : "",
        };
    }
}
