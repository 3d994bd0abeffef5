using Behavior.Baselines;
using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Statistics;

namespace Behavior.Comparison;

/// <summary>Every metric whose rows are compared sample by sample. Rows of other metrics (similarity, selection) have no answers of single samples.</summary>
public static class ComparedMetrics
{
    const int Resamples = 2_000;

    static readonly IReadOnlyDictionary<string, ComparedMetric> s_all = List().ToDictionary(m => m.Id);

    /// <summary>A metric by its id; null where its rows cannot be compared so.</summary>
    public static ComparedMetric? Find(string id) => s_all.GetValueOrDefault(id);

    static IEnumerable<ComparedMetric> List() =>
    [
        Share(MetricIds.Top1, MetricView.Own, Top1Accuracy.Marks),
        Share(MetricIds.AnyLabel, MetricView.Own, Correctness.Marks),
        new(MetricIds.Corruption, Direction.HigherIsBetter) { Views = Own, Figure = i => Corruptions.Mean(i.Views[0]), HasSlices = true },
        new(MetricIds.Sweeps, Direction.HigherIsBetter) { Views = Own, Figure = i => Sweeps.Mean(i.Views[0]), HasSlices = true },
        new(MetricIds.EffectiveRobustness, Direction.HigherIsBetter)
        {
            Views = (_, set) => [MetricView.Own(set.Reference), MetricView.Own(set.Name)],
            Figure = i => EffectiveRobustness.BeyondTheLine(i.Evaluations, i.Checkpoint, i.Benchmark, i.Views[0], i.Views[1]),
        },
        new(MetricIds.Ece, Direction.LowerIsBetter) { Views = Own, Figure = i => CalibrationComparison.Ece(i.Views[0]).AsSeen() },
        new(MetricIds.ScaledEce, Direction.LowerIsBetter)
        {
            Views = (_, set) => [new(new(set.Name, ScaledCalibration.View), (evaluations, checkpoint) => ScaledCalibration.Answers(evaluations.Predict(checkpoint, set.Name)))],
            Figure = i => CalibrationComparison.Ece(i.Views[0]).AsSeen(),
        },
        new(MetricIds.Reliability, Direction.LowerIsBetter) { Views = Own, Figure = i => LargestGap(i.Views[0]), Change = LargestGaps },
        new(MetricIds.ErrorRatio, Direction.LowerIsBetter) { Views = Own, Figure = i => ErrorRatios.Mean(i.Views[0]) },
        new(MetricIds.ShapeBias, Direction.Descriptive) { Views = Own, Figure = i => ShapeDecisions.Bias(i.Views[0]) },
        new(MetricIds.ShapeBiasByCategory, Direction.Descriptive) { Views = Own, Figure = i => ShapeDecisions.MeanOverCategories(i.Views[0]) },
        .. new[] { Transfer.LinearProbe, Transfer.NearestNeighbours, Transfer.FineTuned }.Select(method =>
            Share(method.Metric, set => new(new(set, method.InWords), (evaluations, checkpoint) => method.Predictions(evaluations, checkpoint, set)), Top1Accuracy.Marks)),
        .. InvarianceAxis.All.Select(axis => new ComparedMetric(MetricIds.KeptAlong(axis), Direction.HigherIsBetter)
        {
            Views = (checkpoint, set) => [.. axis.Settings.Zip(axis.Perturbations(checkpoint, set),
                (setting, p) => new MetricView(new(set.Name, axis.NameOf(setting)), (evaluations, name) => evaluations.Predict(name, set.Name, p)))],
            Figure = i => InvarianceCurve.Kept(i.Views, axis),
            HasSlices = true,
        }),
    ];

    static IReadOnlyList<MetricView> Own(CheckpointItem checkpoint, BenchmarkItem set) => [MetricView.Own(set.Name)];

    static ComparedMetric Share(string id, Func<string, MetricView> view, Func<Predictions, Marks> marks) => new(id, Direction.HigherIsBetter)
    {
        Views = (_, set) => [view(set.Name)],
        Figure = i => ShareOf(i.Views[0].Units(), marks(i.Views[0])),
        Shares = marks,
        HasSlices = true,
    };

    static SampledFigure ShareOf(Units units, Marks marks) => SampledFigure.Mean(units, [.. marks.Right.Select(r => r ? 1.0 : 0)], marks.Counted);

    static SampledFigure LargestGap(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        return Reliability.Of(scores.Confidences, scores.Correct).Mce is { IsDefined: true } mce
            ? SampledFigure.Constant(mce.Value).Counting(scores.N)
            : SampledFigure.Undefined(scores.N, "all bins are empty");
    }

    /// <summary>The change of a maximum, by the percentile bootstrap over units that are samples.</summary>
    static PairedChange LargestGaps(Predictions baseline, Predictions candidate)
    {
        SureAnswers before = SureAnswers.Of(baseline), after = SureAnswers.Of(candidate);
        var drawn = Bootstrap.Run(new MceDifference(before.Confidences, before.Correct, after.Confidences, after.Correct), Resamples);
        var interval = drawn.Percentile().Interval!.Value;
        double below = drawn.Replicates.Count(r => r <= 0), above = drawn.Replicates.Count(r => r >= 0);
        return new(drawn.Estimate, interval, Math.Min(1, 2 * (1 + Math.Min(below, above)) / (Resamples + 1)), before.N, before.N);
    }
}
