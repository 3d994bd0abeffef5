using Behavior.Metrics.Confidence;

namespace Behavior.Conformance.Metrics;

/// <summary>The temperature part of a calibration golden.</summary>
static class CalibrationTemperature
{
    public static void Compare(float[] logits, int classes, int[] labels, int bins, Expected e, GoldenFile golden)
    {
        double relative = golden.Tolerance("T_relative"), limit = golden.Tolerance("after_temperature");
        OnAll(TemperatureScaling.OnAll(logits, classes, labels, bins), e.Inner("temperature"), relative, limit);
        HeldOut(TemperatureScaling.HeldOut(logits, classes, labels, bins), e.Inner("temperature_held_out"), relative, limit);
    }

    static void OnAll(TemperatureScaling ours, Expected e, double relative, double limit)
    {
        e.Number("T", ours.T, relative, relative: true);
        var after = ours.After!;
        e.Number("nll", after.Nll.Figure, limit);
        e.Number("ece", after.Ece.Figure, limit);
        e.Number("mce", after.Mce.Figure, limit);
        e.Number("adaptive_ece", after.AdaptiveEce.Figure, limit);
        e.Number("classwise_ece", after.ClasswiseEce.Figure, limit);
        e.Number("brier", after.Brier.Figure, limit);
        e.Number("mean_confidence", after.MeanConfidence.Figure, limit);
        e.Number("overconfidence", after.Overconfidence.Figure, limit);
        e.Counts("bin_counts", after.Reliability.Bins.Select(b => b.Count));
        e.Close();
    }

    static void HeldOut(TemperatureScaling ours, Expected e, double relative, double limit)
    {
        var after = ours.After!;
        e.Number("T", ours.T, relative, relative: true);
        e.Count("n_fit", ours.FittedOn);
        e.Count("n_evaluate", after.Reliability.N);
        e.Number("ece_before", ours.Before.Ece.Figure, limit);
        e.Number("ece_after", after.Ece.Figure, limit);
        e.Number("nll_before", ours.Before.Nll.Figure, limit);
        e.Number("nll_after", after.Nll.Figure, limit);
        e.Close();
    }
}
