using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Calibration after temperature scaling (Guo et al. 2017). The samples are dealt into two halves, class by class; each half is judged with
/// the temperature that was fitted on the other, so every sample is judged and none by a temperature that it helped to fit. The interval
/// allows for how far the temperatures themselves could have come out otherwise.
/// </summary>
public static class ScaledCalibration
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var scaled = Scaled(predictions);
        SampledFigure before = CalibrationComparison.Ece(predictions), over = CalibrationComparison.Overconfidence(predictions), after = scaled.Ece;
        var (digits, tolerance) = (Jitter.Digits(before.N), Jitter.Rate(before.N));
        return MetricSnapshot.Of(MetricIds.ScaledEce, "fraction", CalibrationError.NotBelowZero(after.Estimate()), predictions, further: snapshot =>
        {
            snapshot.Number("before", before.Value, digits, tolerance);
            snapshot.Figure("debiased", scaled.Debiased, digits, tolerance);
            foreach (var (half, temperature) in scaled.Temperatures.Index())
                snapshot.Figure($"temperature of half {half + 1}", temperature, 3, 0.01 * (temperature.ValueOrNull ?? 0), FigureKind.Ratio);
            snapshot.Number("confidence minus accuracy before", over.Value, digits, tolerance).Figure("confidence minus accuracy after", scaled.Overconfidence, digits, tolerance);
        });
    }

    /// <summary>What the answers after scaling are called beside a benchmark's own.</summary>
    public const string View = "temperature-scaled";

    /// <summary>The same answers, as sure as they are after scaling: what a baseline keeps, since it has no logits. Confidence alone differs.</summary>
    /// <exception cref="AbsentException">BHV0406: there are no logits, or no temperature fits them.</exception>
    public static Predictions Answers(Predictions predictions)
    {
        var confidences = Scaled(predictions).Confidences ?? throw new AbsentException("BHV0406",
            $"No temperature fits the answers of '{predictions.Checkpoint}' on '{predictions.Benchmark}', so there are none after scaling.");
        return new(predictions.Checkpoint, predictions.Benchmark, predictions.Samples, predictions.Labels, predictions.LabelSpace,
            AnswerTable.OfClasses(predictions.Top1, [.. confidences.Select(c => (float)c)]), predictions.Provenance);
    }

    /// <summary>ECE after scaling.</summary>
    public static SampledFigure Ece(Predictions predictions) => Scaled(predictions).Ece;

    /// <summary>ECE before scaling minus ECE after it, of the same pictures.</summary>
    public static SampledFigure Gain(Predictions predictions) => CalibrationComparison.Ece(predictions) - Ece(predictions);

    static CrossFittedTemperature Scaled(Predictions predictions)
    {
        var units = predictions.Units();
        string[] names = [.. units.OfSample.ToArray().Select(u => units.Names[u])];
        return CrossFittedTemperature.Run(units, predictions.Logits, predictions.Classes.Count, predictions.Labels, Folds.Of(names, predictions.Labels, 2));
    }
}
