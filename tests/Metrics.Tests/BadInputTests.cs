using Behavior.Diagnostics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Decisions;
using Behavior.Metrics.Invariance;
using Behavior.Metrics.Mistakes;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Robustness;
using Behavior.Metrics.Similarity;
using Behavior.Metrics.Statistics;
using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Tests;

/// <summary>Bad input ends in an error with a code that names the first offending sample, what was expected and what was found.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void A_logit_that_is_not_finite_is_named_by_sample_and_class(float bad, string text)
    {
        // 2,000 rows, so that several threads look; the first offender counts.
        var logits = new float[2000 * 200];
        (logits[1234 * 200 + 7], logits[1999 * 200]) = (bad, bad);
        var labels = new int[2000];
        foreach (var call in (Action[])[
            () => Accuracy.Top1(logits, 200, labels), () => Ranks.Predictions(logits, 200),
            () => PredictionScores.Of(logits, 200, labels, classwiseBins: 15), () => TemperatureScaling.OnAll(logits, 200, labels), () => TemperatureScaling.HeldOut(logits, 200, labels),
            () => new ClassGroups([[0], [1]], 200).ByMeanProbability(logits)])
            Says(call, "BHV0421", "sample 1234", $"logit {text}", "class 7", "Usual cause");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_label_outside_the_classes_is_named(int label)
    {
        int[] labels = [0, 2, label];
        Says(() => Accuracy.Top1(new float[9], 3, labels), "BHV0422", "sample 2", $"label {label}", "0 to 2");
        Says(() => PredictionScores.Of(new float[9], 3, labels), "BHV0422", "sample 2");
        Says(() => TemperatureScaling.OnAll(new float[9], 3, labels), "BHV0422", "sample 2");
        Says(() => PredictionScores.OfProbabilities([1, 0, 0, 1, 0, 0, 1, 0, 0], 3, labels), "BHV0422", "sample 2");
        Says(() => AxisBehavior.Of(new float[9], 3, labels, [1], 0), "BHV0422", "sample 2");
    }

    [Fact]
    public void Probabilities_that_do_not_sum_to_one_are_named() =>
        Says(() => PredictionScores.OfProbabilities([0.5, 0.5, 0.7, 0.4], 2, [0, 1]), "BHV0423", "sample 1", "sum to 1.1", "expected 1");

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.2)]
    [InlineData(double.NaN)]
    public void Confidences_outside_0_to_1_are_named(double bad)
    {
        Says(() => Calibration.Ece([0.5, bad], [true, false]), "BHV0423", "sample 1");
        Says(() => EqualMass.Of([0.5, bad], [true, false]), "BHV0423", "sample 1");
        Says(() => Calibration.Overconfidence([0.5, bad], [true, false]), "BHV0423", "sample 1");
        Says(() => PredictionScores.OfProbabilities([1, 0, 1 - bad, bad], 2, [0, 0]), "BHV0423", "sample 1");
    }

    [Fact]
    public void Lists_of_different_lengths_are_refused()
    {
        Says(() => Accuracy.Top1(new float[6], 3, [0]), "BHV0424", "expected 2", "found 1");
        Says(() => Accuracy.Top1(new float[7], 3, [0, 1]), "BHV0424");
        Says(() => Calibration.Ece([0.5], [true, false]), "BHV0424");
        Says(() => McNemar.Exact([true], [true, false]), "BHV0424");
        Says(() => Bootstrap.Paired([true], [true, false]), "BHV0424");
        Says(() => ShapeBias.Of([0], [0, 1], [0]), "BHV0424");
        Says(() => ErrorConsistency.Of([true], []), "BHV0424");
        Says(() => FactorErrors.Of([true], ["a", "b"], [true]), "BHV0424");
        Says(() => MultiLabel.Accuracy([1, 2], [[1]]), "BHV0424");
        Says(() => Correlation.Pearson([1], [1, 2]), "BHV0424");
        Says(() => Cka.Linear(new(new float[4], 2), new(new float[6], 2)), "BHV0424");
        Says(() => LinearProbe.Fit(new(new float[4], 2), [0], 1), "BHV0424");
        Says(() => AccuracyLine.Fit([0.5], [0.5, 0.6]), "BHV0424");
    }

    [Fact]
    public void Empty_sets_are_refused()
    {
        Says(() => Accuracy.Top1([], 3, []), "BHV0425", "no samples");
        Says(() => Accuracy.Of([]), "BHV0425");
        Says(() => Calibration.Ece([], []), "BHV0425");
        Says(() => new PredictionScoresBuilder(3).Build(), "BHV0425");
        Says(() => McNemar.Exact([], []), "BHV0425");
        Says(() => Bootstrap.Paired((ReadOnlySpan<bool>)[], []), "BHV0425");
        Says(() => ShapeBias.Of([], [], []), "BHV0425");
        Says(() => FactorErrors.Of([], ["a"], []), "BHV0425");
        Says(() => PairedDifference.Tango(default), "BHV0425");
        Says(() => new Features(Array.Empty<float>(), 2), "BHV0425");
    }

    [Fact]
    public void A_single_class_is_refused()
    {
        Says(() => Accuracy.Top1([1f], 1, [0]), "BHV0427", "at least 2", "every prediction is right");
        Says(() => PredictionScores.OfProbabilities([1], 1, [0]), "BHV0427");
        Says(() => LinearProbe.Fit(new(new float[4], 2), [1, 1], 1), "BHV0427", "at least 2");
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Says(() => Wilson.Proportion(5, 4), "BHV0427", "0 to 4");
        Says(() => Wilson.Proportion(1, 4, 95), "BHV0427", "percent");
        Says(() => McNemar.Exact(-1, 0), "BHV0427");
        Says(() => Holm.Adjust([0.1, double.NaN]), "BHV0427", "position 1");
        Says(() => NonInferiority.Test(new(5, 1, 1, 3), margin: 2), "BHV0427", "percent");
        Says(() => PairedPower.RequiredN(0.1, 0.2), "BHV0427", "discordance");
        Says(() => new BinEdges(0), "BHV0427");
        Says(() => PredictionScores.Of(new float[4], 2, [0, 0], temperature: 0), "BHV0427");
        Says(() => AccuracyLine.Fit([50, 60], [40, 50]), "BHV0427", "percent");
        Says(() => AxisArea.Linear([1, 1], [0, 0]), "BHV0427", "not sorted");
        Says(() => CorruptionRobustness.MeanAccuracy(new Dictionary<string, IReadOnlyList<double>> { ["fog"] = [55.0] }), "BHV0427", "percent");
        Says(() => TemperatureScaling.HeldOut(new float[2], 2, [0]), "BHV0427", "at least 2");
    }

    [Fact]
    public void Features_that_are_not_finite_are_named() => Says(() => new Features(new[] { 0, 1, 2, float.NaN }, 2), "BHV0429", "sample 1, column 1");

    [Fact]
    public void Faulty_mappings_are_named()
    {
        Says(() => new ClassSubset([1, 5], 5), "BHV0430", "index 5");
        Says(() => new ClassSubset([1, 1], 5), "BHV0430", "repeats");
        Says(() => new ClassGroups([[0], []], 5), "BHV0430", "group 1");
        Says(() => CorruptionRobustness.AgainstErrors(new Dictionary<string, IReadOnlyList<double>> { ["fogg"] = [0.5] }, AlexNetBaseline.MeanErrors), "BHV0430", "Did you mean 'fog'");
    }

    static void Says(Action call, string code, params string[] words)
    {
        var error = Assert.Throws<BehaviorException>(call);
        Assert.Equal(code, error.Code);
        foreach (var word in words) Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }
}
