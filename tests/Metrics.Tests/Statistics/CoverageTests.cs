using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

/// <summary>
/// A guard against intervals that do not cover; perf/Statistics.Bench has the whole table. Asked for are 93 % of a nominal 95. Of 400 trials at
/// 93 % the share found spreads by sqrt(0.93 x 0.07 / 400) = 1.3 points, so 90.5 % is two of those below: the seed is fixed, and a correct
/// interval passes with nearly any. The naive intervals that these stand for cover 30 to 60 %.
/// </summary>
public class CoverageTests
{
    const int Trials = 400;
    const double Enough = 0.905;

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.1)]
    public void Calibration_errors(double over)
    {
        // Confidences from 0.5 to 1: the gap is the same in every bin, and its sum the true error.
        const int n = 500;
        var units = Units.Alone("set", n);
        Covers(over, random =>
        {
            double[] confidences = [.. Enumerable.Range(0, n).Select(_ => 0.5 + 0.5 * random.NextDouble())];
            return SampledEce.Of(units, confidences, [.. confidences.Select(c => random.NextDouble() < c - over)]);
        });
    }

    [Theory]
    [InlineData(60, 19)]
    [InlineData(32, 50)]
    public void Differences_of_clusters(int origins, int samples)
    {
        // An origin's lead scatters by 0.1 about 0.05, and its samples' by more.
        var units = Units.Of("set", [.. Enumerable.Range(0, origins * samples).Select(i => $"origin {i / samples}")]);
        Covers(0.05, random =>
        {
            double[] leads = [.. Enumerable.Range(0, origins).Select(_ => 0.05 + 0.1 * 2 * Math.Sqrt(3) * (random.NextDouble() - 0.5))];
            return SampledFigure.Mean(units, [.. Enumerable.Range(0, origins * samples).Select(i => leads[i / samples] + random.NextDouble() - 0.5)]);
        });
    }

    static void Covers(double truth, Func<Random, SampledFigure> draw)
    {
        var covered = Enumerable.Range(0, Trials).AsParallel().Count(t => draw(new Random(1000 + t)).Estimate().Interval!.Value.Contains(truth));
        Assert.True(covered >= Enough * Trials, $"{covered} of {Trials} intervals hold {truth}");
    }
}
