using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Confidence;

/// <summary>Temperature scaling (Guo et al. 2017): the T > 0 that minimises the mean NLL of softmax(z / T). Predictions do not change.</summary>
public sealed unsafe class TemperatureScaling
{
    TemperatureScaling(Figure temperature, int fittedOn, CalibrationReport before, CalibrationReport? after) => (T, FittedOn, Before, After) = (temperature, fittedOn, before, after);

    /// <summary>The optimum; undefined when there is none between 1e-4 and 1e4 (for instance when every sample is right).</summary>
    [Metric("temperature", Direction.Descriptive, Low = 0, Unit = "ratio", Source = "Guo et al. 2017, section 4.2")]
    public Figure T { get; }

    /// <summary>Samples that the temperature was fitted on.</summary>
    public int FittedOn { get; }

    /// <summary>The judged samples at T = 1.</summary>
    public CalibrationReport Before { get; }

    /// <summary>The judged samples after scaling; null when <see cref="T"/> is undefined.</summary>
    public CalibrationReport? After { get; }

    /// <summary>Fits on all samples and judges the same ones: optimistic, for reference.</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="bins">Number of confidence bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes.</exception>
    public static TemperatureScaling OnAll(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, int bins = 15) =>
        Run(logits, classes, labels, bins, heldOut: false);

    /// <summary>Fits on the samples at even positions (0, 2, 4, ...) and judges those at odd ones.</summary>
    /// <param name="logits">float32, row-major [n, classes]; at least two rows.</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="bins">Number of confidence bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes, fewer than two samples.</exception>
    public static TemperatureScaling HeldOut(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, int bins = 15)
    {
        if (logits.Length == classes) throw BadInput.Argument("the number of samples for a held-out temperature", "at least 2", "1", "a set that was cut to one sample");
        return Run(logits, classes, labels, bins, heldOut: true);
    }

    /// <summary>The optimum alone; undefined when there is none.</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes.</exception>
    public static Figure Fit(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels)
    {
        var rows = LogitMatrix.Rows(logits, classes, labels);
        fixed (float* z = logits)
        fixed (int* y = labels)
            return TemperatureFit.Temperature(new LogitBlock((nint)z, (nint)y, classes, rows));
    }

    static TemperatureScaling Run(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, int bins, bool heldOut)
    {
        var rows = LogitMatrix.Rows(logits, classes, labels);
        fixed (float* z = logits)
        fixed (int* y = labels)
        {
            var all = new LogitBlock((nint)z, (nint)y, classes, rows);
            if (heldOut) all.RequireFinite();
            var (fitted, judged) = heldOut ? (all.Half(odd: false), all.Half(odd: true)) : (all, all);
            var before = Report(judged, 1, bins);
            var t = TemperatureFit.Temperature(fitted);
            return new(t, fitted.Rows, before, t.IsDefined ? Report(judged, t.Value, bins) : null);
        }
    }

    static CalibrationReport Report(LogitBlock block, double temperature, int bins)
    {
        var builder = new PredictionScoresBuilder(block.Classes, temperature, bins, block.Rows);
        builder.Add(block);
        return new(builder.Build(), bins);
    }
}
