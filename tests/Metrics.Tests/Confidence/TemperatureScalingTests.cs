using Behavior.Metrics.Confidence;

namespace Behavior.Metrics.Tests.Confidence;

public class TemperatureScalingTests
{
    [Fact]
    public void Two_classes_have_a_closed_form()
    {
        // Margin 1 in every row, right in 3 of 4: sigmoid(1 / T) = 3/4, so T = 1 / ln 3.
        Assert.Equal(1 / Math.Log(3), TemperatureScaling.OnAll([1, 0, 1, 0, 1, 0, 1, 0], 2, [0, 0, 0, 1]).T.Value, 1e-12);
    }

    [Theory]
    [InlineData(0.0625f)]
    [InlineData(8f)]
    [InlineData(512f)]
    public void Scaled_logits_scale_the_temperature(float factor)
    {
        var random = new Random(11);
        var (logits, labels) = (new float[500 * 6], new int[500]);
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = random.Next(6);
            for (var j = 0; j < 6; j++) logits[i * 6 + j] = (float)(random.NextDouble() * 4 + (j == labels[i] ? 1 : 0));
        }
        var t = TemperatureScaling.OnAll(logits, 6, labels).T.Value;
        Assert.Equal(factor, TemperatureScaling.OnAll([.. logits.Select(z => z * factor)], 6, labels).T.Value / t, factor * 1e-10);
    }

    [Fact]
    public void No_neighbouring_temperature_has_a_lower_likelihood() => Property.Holds(Property.Samples(fewest: 8), s =>
    {
        var t = TemperatureScaling.OnAll(s.Logits, s.Classes, s.Labels).T;
        if (!t.IsDefined || t.Value is < 1e-3 or > 1e3) return;
        double Nll(double at) => new CalibrationReport(PredictionScores.Of(s.Logits, s.Classes, s.Labels, at)).Nll.Value;
        Assert.True(Nll(t.Value) <= Nll(t.Value * 1.01) + 1e-13 && Nll(t.Value) <= Nll(t.Value / 1.01) + 1e-13, $"T = {t}");
    });

    [Fact]
    public void The_held_out_half_is_not_fitted_on()
    {
        // Even rows say 3 of 4 right; odd rows are all wrong and must not matter.
        float[] logits = [.. Enumerable.Range(0, 8).SelectMany(_ => new float[] { 1, 0 })];
        var scaling = TemperatureScaling.HeldOut(logits, 2, [0, 1, 0, 1, 0, 1, 1, 1]);
        Assert.Equal(1 / Math.Log(3), scaling.T.Value, 1e-12);
        Assert.Equal(4, scaling.FittedOn);
        Assert.Equal(0, scaling.Before.Top1.Value);
        Assert.Equal(0.75, scaling.After!.MeanConfidence.Value, 1e-12);
    }

    [Fact]
    public void Predictions_do_not_change() => Property.Holds(Property.Samples(), s =>
        Assert.Equal(PredictionScores.Of(s.Logits, s.Classes, s.Labels).Ranks, PredictionScores.Of(s.Logits, s.Classes, s.Labels, 3.7).Ranks));
}
