using Behavior.Evaluation;
using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class CalibrationMeasuresTests
{
    // Both say 0.75; one is right in 3 of 4, one in 2 of 4.
    static readonly Predictions s_calibrated = Made.Confident([.. Enumerable.Range(0, 400).Select(i => (0.75, i % 4 != 0))]);
    static readonly Predictions s_overconfident = Made.Confident([.. Enumerable.Range(0, 400).Select(i => (0.75, i % 4 < 2))]);

    [Fact]
    public void Differences_are_those_of_the_gaps()
    {
        Assert.Equal(0.25, CalibrationComparison.Overconfidence(s_overconfident).Value, 6);
        Assert.Equal(0.25, CalibrationComparison.OverconfidenceDifference([s_overconfident], [s_calibrated]).Value, 6);
        Assert.Equal(0.25, CalibrationComparison.EceDifference([s_overconfident], [s_calibrated]).Value, 6);
    }

    [Fact]
    public void A_temperature_is_fitted_on_one_half_and_judged_on_the_other()
    {
        // Confidence 0.9, right in 3 of 4 on both halves: ln 9 / T = ln 3, so T = 2 and the scaled confidence is 0.75.
        var predictions = Made.Confident([.. Enumerable.Range(0, 800).Select(i => (0.9, i % 8 < 6))]);
        var json = ScaledCalibration.Of(predictions).ToJson();

        Assert.Contains("\"temperature\": 2,", json);
        Assert.Contains("\"before\": 0.15,", json);
        Assert.Contains("\"value\": 0,", json);
        Assert.Equal(0.15, ScaledCalibration.Gain(predictions).Value, 5);
    }

    [Fact]
    public void The_diagram_holds_what_each_bin_holds()
    {
        var json = ReliabilityDiagram.Of(s_calibrated).ToJson();

        Assert.Contains("\"0.73-0.80 samples\": 400,", json);
        Assert.Contains("\"0.73-0.80 accuracy\": 0.75,", json);
        Assert.Contains("\"0.73-0.80 confidence\": 0.75,", json);
        Assert.Contains("\"0.00-0.07 samples\": 0,", json);
    }
}
