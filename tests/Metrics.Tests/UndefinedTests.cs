using Behavior.Metrics.Confidence;
using Behavior.Metrics.Decisions;
using Behavior.Metrics.Invariance;
using Behavior.Metrics.Mistakes;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Robustness;
using Behavior.Metrics.Similarity;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests;

/// <summary>What has no value says so and why; it is neither 0 nor NaN.</summary>
public class UndefinedTests
{
    [Fact]
    public void Figures_without_a_value_give_their_reason()
    {
        var factors = FactorErrors.Of([true, false], ["seen", "unseen"], [true, false, true, false]);
        Assert.Contains("'unseen'", factors.Factors[1].Accuracy.WhyUndefined);
        Assert.Contains("no average error", FactorErrors.Of([true], ["a"], [true]).Factors[0].ErrorRatio.WhyUndefined);
        Assert.Contains("shape or its texture", ShapeBias.Of([2], [0], [1]).Overall.WhyUndefined);
        Assert.Contains("4 classes", Accuracy.Top5(new float[8], 4, [0, 1]).WhyUndefined);
        Assert.Contains("no image has a label", MultiLabel.Accuracy([1], [[]]).WhyUndefined);
        Assert.Contains("empty", Reliability.Of([0.0], [true]).Mce.WhyUndefined);
        Assert.Contains("no samples", Wilson.Proportion(0, 0).WhyUndefined);
        Assert.Contains("constant", Correlation.Spearman([1, 1], [1, 2]).WhyUndefined);
        Assert.Contains("infinite", AccuracyLine.Fit([0.5, 0.6], [0.4, 0.5]).EffectiveRobustness(1, 0.9).WhyUndefined);
        Assert.Contains("no area", AxisArea.Linear([1], [0.5]).WhyUndefined);
        Assert.Contains("logarithm", AxisArea.Log([0, 1], [0.5, 0.5]).WhyUndefined);
        Assert.Contains("no variance", Cka.Linear(new(new float[] { 1, 1, 1 }, 1), new(new float[] { 1, 2, 3 }, 1)).WhyUndefined);
        Assert.Contains("too few", PairedPower.MinimumDetectableDifference(3, 0.5).WhyUndefined);
        Assert.Contains("probability of 0", new CalibrationReport(PredictionScores.OfProbabilities([1, 0], 2, [1])).Nll.WhyUndefined);
    }

    [Fact]
    public void A_temperature_without_optimum_says_which_way_it_runs_off()
    {
        Assert.Contains("every sample is right", TemperatureScaling.OnAll([2, 1, 1, 2], 2, [0, 1]).T.WhyUndefined);
        Assert.Contains("less than a uniform guess", TemperatureScaling.OnAll([2, 1, 1, 2], 2, [1, 0]).T.WhyUndefined);
        Assert.False(TemperatureScaling.OnAll([1, 1, 1, 1], 2, [0, 1]).T.IsDefined);
    }

    [Fact]
    public void One_sample_has_values_but_no_interval_of_a_mean()
    {
        var report = new CalibrationReport(PredictionScores.Of([2, 0, 0], 3, [0]));
        Assert.Equal(1, report.Top1.Value);
        Assert.NotNull(report.Top1.Interval);
        Assert.Null(report.MeanConfidence.Interval);
        Assert.Equal(1, report.Ece.N);
    }
}
