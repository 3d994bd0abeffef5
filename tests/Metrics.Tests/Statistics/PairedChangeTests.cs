using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

/// <summary>What changed between two models on the same units: exact where samples stand for themselves, over origins where they do not, by signs where few units differ.</summary>
public class PairedChangeTests
{
    [Fact]
    public void Samples_by_themselves_are_tested_by_McNemar_and_bounded_by_Tango()
    {
        var (before, after) = (Right(100, wrong: i => i is >= 10 and < 14), Right(100, wrong: i => i < 10));

        var change = PairedChange.OfCorrectness(Units.Alone("s", 100), before, after, All(100));

        var tango = PairedDifference.Tango(PairedOutcomes.Of(before, after));
        Assert.Equal((-0.06, 100, 100), (Math.Round(change.Difference, 12), change.N, change.Units));
        Assert.Equal((tango.Low!.Value, tango.High!.Value), (change.Interval.Low, change.Interval.High));
        Assert.Equal(McNemar.Exact(10, 4).P, change.P);
    }

    [Fact]
    public void Samples_that_do_not_count_change_nothing()
    {
        bool[] counted = [.. Enumerable.Range(0, 100).Select(i => i < 50)];
        var before = Right(100, wrong: i => i < 3);
        var (one, other) = (Right(100, wrong: i => i < 8), Right(100, wrong: i => i < 8 || i >= 50));

        Assert.Equal(PairedChange.OfCorrectness(Units.Alone("s", 100), before, one, counted), PairedChange.OfCorrectness(Units.Alone("s", 100), before, other, counted));
    }

    /// <summary>Ten views of each picture that all flip together are no more evidence than one: the p of 12 pictures, not of 120 samples.</summary>
    [Fact]
    public void Samples_of_one_origin_are_one_unit()
    {
        var units = Units.Of("s", [.. Enumerable.Range(0, 1_000).Select(i => $"{i / 10}")]);
        var (before, after) = (Right(1_000, wrong: _ => false), Right(1_000, wrong: i => i / 10 < 12));

        var change = PairedChange.OfCorrectness(units, before, after, All(1_000));

        Assert.Equal((-0.12, 100), (Math.Round(change.Difference, 12), change.Units));
        Assert.InRange(change.P, McNemar.Exact(12, 0).P / 10, 0.01);
        Assert.InRange(change.Interval.High - change.Interval.Low, 0.1, 0.2); // twelve of a hundred, and not of a thousand
    }

    [Fact]
    public void Equal_figures_have_no_difference_at_all()
    {
        var figure = SampledFigure.Mean(Units.Alone("s", 50), [.. Enumerable.Range(0, 50).Select(i => (double)(i % 3))]);

        Assert.Equal((0, 1), (PairedChange.Of(figure, figure)!.Difference, PairedChange.Of(figure, figure)!.P));
    }

    [Fact]
    public void Where_two_of_many_units_differ_their_signs_are_tested()
    {
        var units = Units.Alone("s", 500);
        double[] values = [.. Enumerable.Range(0, 500).Select(i => i % 7 / 7.0)], moved = [.. values];
        (moved[3], moved[9]) = (moved[3] - 0.5, moved[9] - 0.5);

        var change = PairedChange.Of(SampledFigure.Mean(units, values), SampledFigure.Mean(units, moved))!;

        Assert.Equal(-0.002, change.Difference, 1e-12);
        Assert.Equal(McNemar.Exact(2, 0).P, change.P);
        Assert.True(change.Interval.Low < change.Difference && change.Difference < change.Interval.High && change.Interval.High >= 0);
    }

    [Fact]
    public void An_undefined_figure_has_no_change() =>
        Assert.Null(PairedChange.Of(SampledFigure.Undefined(5, "nothing"), SampledFigure.Mean(Units.Alone("s", 50), new double[50])));

    /// <summary>Two models of the same calibration, whose answers and confidences differ at random: the 95 % interval of the change of their ECE holds 0 as often as it says.</summary>
    [Fact]
    public void The_interval_of_a_change_of_ECE_covers()
    {
        const int trials = 400, n = 1_000;
        var (random, units, covered) = (new Random(5), Units.Alone("s", n), 0);
        for (var t = 0; t < trials; t++)
        {
            var (first, second) = (Model(), Model());
            var change = PairedChange.Of(Ece(first), Ece(second))!;
            if (change.Interval.Contains(0)) covered++;

            SampledFigure Ece((double[] Confidences, bool[] Correct) model) => SampledEce.Of(units, model.Confidences, model.Correct).AsSeen();

            // Too sure by 0.08 everywhere, as sure as the other on average.
            (double[], bool[]) Model()
            {
                double[] confidences = [.. Enumerable.Range(0, n).Select(_ => 0.5 + random.NextDouble() / 2)];
                return (confidences, [.. confidences.Select(c => random.NextDouble() < c - 0.08)]);
            }
        }

        Assert.InRange(covered / (double)trials, 0.92, 0.985); // 95 % -/+ 3 standard errors of 400 trials
    }

    [Fact]
    public void The_largest_gap_is_that_of_the_diagram()
    {
        var random = new Random(2);
        double[] before = [.. Enumerable.Range(0, 300).Select(_ => random.NextDouble())], after = [.. before.Select(c => Math.Sqrt(c))];
        bool[] correct = [.. before.Select(c => random.NextDouble() < c)];

        var difference = new MceDifference(before, correct, after, correct);

        Assert.Equal(Reliability.Of(after, correct).Mce.Value - Reliability.Of(before, correct).Mce.Value, difference.Of([.. Enumerable.Range(0, 300)]), 1e-12);
        int[] rest = [.. Enumerable.Range(1, 299)];
        Assert.Equal(difference.Of(rest), difference.Without(0));
    }

    static bool[] Right(int n, Func<int, bool> wrong) => [.. Enumerable.Range(0, n).Select(i => !wrong(i))];

    static bool[] All(int n) => [.. Enumerable.Repeat(true, n)];
}
