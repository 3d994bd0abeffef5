using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Mistakes;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Mistakes by annotated factor (Idrissi et al. 2023, ImageNet-X): how much more often than on average a model is wrong where a factor is
/// present. 1 is as often as on all pictures; lower is better.
/// </summary>
public static class ErrorRatios
{
    /// <summary>What is pinned of one model: every factor's ratio, and their mean with an interval over pictures.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var table = FactorTable.Of(predictions);
        var correct = Correctness.Of(predictions);
        var errors = FactorErrors.Of(correct, table.Names, table.Matrix);
        var mean = errors.MeanErrorRatio.IsDefined ? GroupDifference.Of(Statistic(predictions, ErrorRatioStatistic.Mean)) : errors.MeanErrorRatio;
        var tolerance = Jitter.Effect(mean);
        return MetricSnapshot.Of(MetricIds.ErrorRatio, "ratio", mean, predictions, tolerance: tolerance, kind: FigureKind.Ratio, further: snapshot =>
        {
            foreach (var factor in errors.Factors)
                snapshot.Figure(factor.Factor, factor.ErrorRatio, 3, tolerance + SampleShare(errors.Average, factor.Images), FigureKind.Ratio);
        });
    }

    /// <summary>Mean ratio of one group minus that of another.</summary>
    public static Estimate MeanDifference(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller) =>
        IfWrong([.. larger, .. smaller], () => GroupDifference.Of([.. larger.Select(p => Statistic(p, ErrorRatioStatistic.Mean))], [.. smaller.Select(p => Statistic(p, ErrorRatioStatistic.Mean))]));

    /// <summary>Mean ratio of some factors minus the mean over all, of one model.</summary>
    public static Estimate AboveAverage(Predictions predictions, params string[] factors) => IfWrong([predictions], () =>
    {
        int[] chosen = [.. factors.Select(f => IndexOf(predictions, f)).Where(f => f >= 0)];
        return chosen.Length == 0
            ? Estimate.Undefined(predictions.Samples.Count, $"no picture has the factor {string.Join(" or ", factors)}")
            : GroupDifference.Of(Statistic(predictions, ratios => ErrorRatioStatistic.Mean([.. chosen.Select(f => ratios[f])]) - ErrorRatioStatistic.Mean(ratios)));
    });

    /// <summary>A factor's ratio minus the <paramref name="rank"/>-th largest of the others: positive when it is among the top <paramref name="rank"/>.</summary>
    public static Estimate AboveOthers(Predictions predictions, string factor, int rank) => IfWrong([predictions], () =>
    {
        var own = IndexOf(predictions, factor);
        return own < 0
            ? Estimate.Undefined(predictions.Samples.Count, $"no picture has the factor {factor}")
            : GroupDifference.Of(Statistic(predictions, ratios => Or(ratios[own], 1) - ratios.Where((r, f) => f != own && !double.IsNaN(r)).OrderDescending().Skip(rank - 1).FirstOrDefault()));
    });

    static int IndexOf(Predictions predictions, string factor) => FactorTable.Of(predictions).Names.ToList().IndexOf(factor);

    static double Or(double ratio, double otherwise) => double.IsNaN(ratio) ? otherwise : ratio;

    static ErrorRatioStatistic Statistic(Predictions predictions, Func<double[], double> figure) =>
        new(Correctness.Of(predictions), FactorTable.Of(predictions), figure);

    /// <summary>By how much two tipped samples of a factor move its ratio.</summary>
    static double SampleShare(Estimate average, int images) => images == 0 || average.Value == 1 ? 0 : (double)Jitter.Samples / images / (1 - average.Value);

    static Estimate IfWrong(IReadOnlyList<Predictions> all, Func<Estimate> effect) => all.FirstOrDefault(p => Correctness.Of(p).All(right => right)) is { } faultless
        ? Estimate.Undefined(faultless.Samples.Count, $"'{faultless.Checkpoint}' is never wrong on '{faultless.Benchmark}': there is no average error to compare with")
        : effect();
}
