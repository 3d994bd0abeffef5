using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Confidence;

public class SampledEceTests
{
    [Fact]
    public void The_value_is_the_paper_s_and_the_debiased_one_is_not_above_it() => Property.Holds(Property.Samples(), s =>
    {
        var scores = PredictionScores.Of(s.Logits, s.Classes, s.Labels);
        var ece = SampledEce.Of(Units.Alone("set", s.N), scores.Confidences, scores.Correct);
        Assert.Equal(Calibration.Ece(scores.Confidences, scores.Correct).Value, ece.Value, 1e-13);
        var debiased = SampledEce.Debiased(Units.Alone("set", s.N), scores.Confidences, scores.Correct);
        Assert.InRange(debiased, -1e-12, ece.Value + 1e-12);
        Assert.True(ece.Below >= 0);
        if (ece.Estimate().Interval is { } interval) Assert.True(interval.Contains(ece.Value) && interval.Contains(debiased));
    });

    [Fact]
    public void The_influence_of_a_unit_is_what_leaving_it_out_shows()
    {
        // Overconfident by 0.2 throughout: no bin's gap changes its side, and ECE is a mean but for the signs.
        var (confidences, correct) = Draw(1, 400, c => c - 0.2);
        var ece = SampledEce.Of(Units.Alone("set", 400), confidences, correct);
        for (var u = 0; u < 400; u++)
        {
            double[] others = [.. confidences.Where((_, i) => i != u)];
            var without = Calibration.Ece(others, [.. correct.Where((_, i) => i != u)]).Value;
            Assert.Equal((ece.Value - without) * 399 / 400, ece.Terms[0].Influence[u], 1e-12);
        }
    }

    [Fact]
    public void Copies_of_samples_are_no_further_units()
    {
        var (confidences, correct) = Draw(2, 200, c => c - 0.2);
        var once = SampledEce.Of(Units.Alone("set", 200), confidences, correct);
        var fourfold = SampledEce.Of(Units.Of("set", [.. Enumerable.Range(0, 800).Select(i => $"{i % 200}")]), [.. Repeated(confidences)], [.. Repeated(correct)]);
        Assert.Equal(once.Value, fourfold.Value, 1e-13);
        Assert.Equal(once.StandardError, fourfold.StandardError, 1e-13);
        Assert.Equal(once.Above, fourfold.Above, 1e-12);
    }

    [Fact]
    public void Debiasing_inverts_the_mean_of_a_folded_normal() => Property.Holds(from m in Gen.Choose(0, 80) from e in Gen.Choose(1, 50) select (m / 10.0, e / 1000.0), t =>
    {
        // E|N(m, 1)| by the midpoint rule.
        var seen = Enumerable.Range(0, 20_000).Select(k => t.Item1 - 10 + (k + 0.5) / 1000).Sum(x => Math.Abs(x) * Math.Exp(-(x - t.Item1) * (x - t.Item1) / 2)) / Math.Sqrt(2 * Math.PI) / 1000;
        Assert.Equal(t.Item1 * t.Item2, SampledEce.Debiased(seen * t.Item2, t.Item2), 1e-3 * t.Item2);
        Assert.Equal(0, SampledEce.Debiased(0.79 * t.Item2, t.Item2));
    }, tests: 40);

    static (double[] Confidences, bool[] Correct) Draw(int seed, int n, Func<double, double> accuracy)
    {
        var random = new Random(seed);
        double[] confidences = [.. Enumerable.Range(0, n).Select(_ => 0.4 + 0.6 * random.NextDouble())];
        return (confidences, [.. confidences.Select(c => random.NextDouble() < accuracy(c))]);
    }

    static IEnumerable<T> Repeated<T>(T[] values) => Enumerable.Range(0, 4).SelectMany(_ => values);
}
