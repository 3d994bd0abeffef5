using Behavior.Metrics.Confidence;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Confidence;

public class CalibrationTests
{
    [Fact]
    public void Edges_are_products_open_below_and_closed_above()
    {
        var edges = new BinEdges(10);
        // 3 * (1.0 / 10) is 0.30000000000000004, one step above 0.3: so 0.3 lies in the bin below it.
        Assert.Equal(0.30000000000000004, edges.Lower(3));
        Assert.Equal(2, edges.Of(0.3));
        Assert.Equal(2, edges.Of(0.30000000000000004));
        Assert.Equal(3, edges.Of(Math.BitIncrement(0.30000000000000004)));
        Assert.Equal(-1, edges.Of(0));
        Assert.Equal(0, edges.Of(double.Epsilon));
        Assert.Equal(9, edges.Of(1));
    }

    [Fact]
    public void Every_confidence_lies_within_the_edges_of_its_bin() => Property.Holds(
        from bins in Gen.Choose(1, 60) from p in Gen.Choose(0, 1_000_000) select (bins, p / 1e6), t =>
    {
        var edges = new BinEdges(t.bins);
        var bin = edges.Of(t.Item2);
        if (t.Item2 == 0) Assert.Equal(-1, bin);
        else Assert.True(edges.Lower(bin) < t.Item2 && t.Item2 <= edges.Upper(bin));
    }, tests: 2000);

    [Fact]
    public void A_small_case_by_hand()
    {
        // 15 bins: 0.95 and 0.99 share the last (one right), 0.5 lies in the 8th (0.4667, 0.5333], wrong.
        double[] confidences = [0.95, 0.99, 0.5];
        bool[] correct = [true, false, false];
        var reliability = Reliability.Of(confidences, correct);
        Assert.Equal(2 / 3.0 * (0.97 - 0.5) + 1 / 3.0 * 0.5, reliability.Ece.Value, 1e-15);
        Assert.Equal(0.5, reliability.Mce.Value, 1e-15);
        Assert.Equal(2, reliability.Bins[14].Count);
        Assert.Equal((0.95 + 0.99 + 0.5) / 3 - 1 / 3.0, Calibration.Overconfidence(confidences, correct).Value, 1e-15);
        // Two equal-mass groups of 2 and 1, ascending: {0.5 wrong, 0.95 right}, {0.99 wrong}.
        Assert.Equal(2 / 3.0 * (0.725 - 0.5) + 1 / 3.0 * 0.99, EqualMass.Of(confidences, correct, 2).Ece.Value, 1e-15);
    }

    [Fact]
    public void Equal_confidences_share_their_correctness_whatever_their_order()
    {
        double[] same = [1, 1, 1, 1];
        Assert.Equal(0.5, EqualMass.Of(same, [true, true, false, false], 2).Ece.Value);
        Assert.Equal(0.5, EqualMass.Of(same, [false, true, false, true], 2).Ece.Value);
    }

    [Fact]
    public void The_order_of_samples_does_not_matter() => Property.Holds(Property.Samples(), s =>
    {
        CalibrationReport a = Report(s), b = Report(s.Shuffled(5));
        Assert.Equal(a.Ece.Value, b.Ece.Value, 1e-13);
        Assert.Equal(a.AdaptiveEce.Value, b.AdaptiveEce.Value, 1e-13);
        Assert.Equal(a.ClasswiseEce.Value, b.ClasswiseEce.Value, 1e-13);
        Assert.Equal(a.Brier.Value, b.Brier.Value, 1e-13);
        Assert.Equal(a.Nll.Value, b.Nll.Value, 1e-12);
    });

    [Fact]
    public void Renaming_classes_changes_no_figure_that_has_no_ties() => Property.Holds(Property.Samples(), s =>
    {
        CalibrationReport a = Report(s), b = Report(s.WithClassesReversed());
        Assert.Equal(a.MeanConfidence.Value, b.MeanConfidence.Value, 1e-13);
        Assert.Equal(a.ClasswiseEce.Value, b.ClasswiseEce.Value, 1e-13);
        Assert.Equal(a.Brier.Value, b.Brier.Value, 1e-13);
    });

    [Fact]
    public void Figures_stay_in_their_declared_ranges() => Property.Holds(Property.Samples(), s =>
    {
        var r = Report(s);
        var figures = new[]
        {
            ("ece", r.Ece), ("mce", r.Mce), ("adaptive_ece", r.AdaptiveEce), ("classwise_ece", r.ClasswiseEce),
            ("brier", r.Brier), ("nll", r.Nll), ("overconfidence", r.Overconfidence), ("top1", r.Top1),
        };
        foreach (var (name, value) in figures)
            Assert.InRange(value.Value, MetricCatalogue.Get(name).Low, MetricCatalogue.Get(name).High);
        Assert.True(r.Mce.Value >= r.Ece.Value - 1e-15);
        Assert.True(r.Ece.Value >= Math.Abs(r.Overconfidence.Value) - 1e-12);
    });

    [Fact]
    public void ECE_of_a_calibrated_generator_tends_to_zero()
    {
        // Correct with probability equal to confidence: the expected ECE falls like 1 / sqrt(n).
        double[] ece = [.. new[] { 1_000, 10_000, 100_000, 1_000_000 }.Select(n =>
        {
            var random = new Random(n);
            double[] p = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
            return Calibration.Ece(p, [.. p.Select(v => random.NextDouble() < v)]).Value;
        })];
        Assert.True(ece[0] > ece[1] && ece[1] > ece[2] && ece[2] > ece[3], string.Join(", ", ece));
        Assert.True(ece[3] < 0.002, $"{ece[3]}");
    }

    [Fact]
    public void ECE_of_the_difference_is_the_difference_of_ECE() => Property.Holds(Property.Samples(fewest: 2), s =>
    {
        PredictionScores a = PredictionScores.Of(s.Logits, s.Classes, s.Labels), b = PredictionScores.Of(s.Logits, s.Classes, s.Labels, temperature: 2.5);
        var difference = new EceDifference(a.Confidences, a.Correct, b.Confidences, b.Correct);
        int[] all = [.. Enumerable.Range(0, s.N)];
        Assert.Equal(Calibration.Ece(b.Confidences, b.Correct).Value - Calibration.Ece(a.Confidences, a.Correct).Value, difference.Of(all), 1e-13);
        Assert.Equal(difference.Of(all[1..]), difference.Without(0), 1e-13);
    });

    static CalibrationReport Report(Sample s) => new(PredictionScores.Of(s.Logits, s.Classes, s.Labels, classwiseBins: 15));
}
