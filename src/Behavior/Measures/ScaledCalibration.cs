using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Calibration after temperature scaling (Guo et al. 2017): the temperature is fitted on the samples at even positions, ECE is taken on those
/// at odd ones, before and after. Predictions do not change, so accuracy does not either.
/// </summary>
public static class ScaledCalibration
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var scaled = TemperatureScaling.HeldOut(predictions.Logits, predictions.Classes.Count, predictions.Labels);
        var (digits, tolerance) = (Jitter.Digits(scaled.Before.Ece.N), Jitter.Rate(scaled.Before.Ece.N));
        var after = scaled.After is null ? Estimate.Undefined(scaled.Before.Ece.N, scaled.T.WhyUndefined!) : GroupDifference.Of(Judged(predictions, scaled.T.Value));
        return MetricSnapshot.Of(MetricIds.ScaledEce, "fraction", after, predictions, further: snapshot => snapshot
            .Number("before", scaled.Before.Ece.Value, digits, tolerance)
            .Figure("temperature", scaled.T, 3, 0.01 * (scaled.T.ValueOrNull ?? 0), FigureKind.Ratio)
            .Number("confidence minus accuracy before", scaled.Before.Overconfidence.Value, digits, tolerance)
            .Figure("confidence minus accuracy after", scaled.After?.Overconfidence.Figure ?? after.Figure, digits, tolerance));
    }

    /// <summary>ECE of one model before scaling minus ECE after it, on the same held-out half.</summary>
    public static Estimate Gain(Predictions predictions) => Temperature(predictions) is { } t
        ? GroupDifference.Of([Judged(predictions, 1)], [Judged(predictions, t)])
        : Estimate.Undefined(predictions.Samples.Count / 2, $"no temperature fits '{predictions.Checkpoint}'");

    /// <summary>ECE after scaling of one group minus that of another, on the held-out half; each model has its own temperature.</summary>
    public static Estimate Difference(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller)
    {
        if (larger.Concat(smaller).FirstOrDefault(p => Temperature(p) is null) is { } without)
            return Estimate.Undefined(without.Samples.Count / 2, $"no temperature fits '{without.Checkpoint}'");
        return GroupDifference.Of([.. larger.Select(p => Judged(p, Temperature(p)!.Value))], [.. smaller.Select(p => Judged(p, Temperature(p)!.Value))]);
    }

    static double? Temperature(Predictions predictions) =>
        TemperatureScaling.HeldOut(predictions.Logits, predictions.Classes.Count, predictions.Labels).T.ValueOrNull;

    /// <summary>The samples at odd positions, scaled.</summary>
    static EceStatistic Judged(Predictions predictions, double temperature)
    {
        var scores = SureAnswers.Of(predictions, temperature);
        var (confidences, correct) = (new double[scores.N / 2], new bool[scores.N / 2]);
        for (var i = 0; i < correct.Length; i++) (confidences[i], correct[i]) = (scores.Confidences[2 * i + 1], scores.Correct[2 * i + 1]);
        return new(confidences, correct);
    }
}
