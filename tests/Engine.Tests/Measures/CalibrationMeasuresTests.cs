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
        Assert.Equal(0.25, (CalibrationComparison.Overconfidence(s_overconfident) - CalibrationComparison.Overconfidence(s_calibrated)).Value, 6);
        Assert.Equal(0.25, (CalibrationComparison.Ece(s_overconfident) - CalibrationComparison.Ece(s_calibrated)).Value, 6);
        Assert.Equal(0.25, CalibrationComparison.Distance(Made.Confident([.. Enumerable.Range(0, 400).Select(i => (0.75, true))])).Value, 6); // not sure enough: the distance has no sign
    }

    [Fact]
    public void Each_half_is_scaled_by_the_temperature_of_the_other()
    {
        // Confidence 0.9, right in 3 of 4: halves are dealt by class, so both hold 3 in 4. ln 9 / T = ln 3, T = 2, and the scaled confidence is 0.75.
        var predictions = Made.Confident([.. Enumerable.Range(0, 800).Select(i => (0.9, i % 8 < 6))]);
        var json = ScaledCalibration.Of(predictions).ToJson();

        Assert.Contains("\"temperature of half 1\": 2,", json);
        Assert.Contains("\"temperature of half 2\": 2,", json);
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
