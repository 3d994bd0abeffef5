using System.Collections.Concurrent;

namespace Behavior.Metrics.Statistics;

/// <summary>The nonparametric bootstrap over samples (Efron 1979): seeded, parallel, the same on every machine and number of threads. Both models of a pair use the same draws.</summary>
public static class Bootstrap
{
    const long WorthParallel = 1 << 20;

    /// <summary>Accuracy of the candidate minus the baseline's, with the percentile interval.</summary>
    /// <param name="baseline">Correctness of the baseline.</param>
    /// <param name="candidate">Correctness of the candidate on the same samples.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <param name="seed">Which draws.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427: different lengths, no samples, bad arguments.</exception>
    public static Estimate Paired(ReadOnlySpan<bool> baseline, ReadOnlySpan<bool> candidate, int resamples = 10_000, long seed = 0, double level = 0.95) =>
        Run(new CorrectnessDifference(baseline, candidate), resamples, seed).Percentile(level);

    /// <summary>Mean per-sample value of the candidate minus the baseline's, with the percentile interval.</summary>
    /// <param name="baseline">One value a sample of the baseline.</param>
    /// <param name="candidate">One value a sample of the candidate, same samples.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <param name="seed">Which draws.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427, 0429: different lengths, no samples, bad arguments, a value that is not finite.</exception>
    public static Estimate Paired(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate, int resamples = 10_000, long seed = 0, double level = 0.95) =>
        Run(new MeanDifference(baseline, candidate), resamples, seed).Percentile(level);

    /// <summary>Resamples any statistic.</summary>
    /// <param name="statistic">What to compute; called from several threads.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <param name="seed">Which draws.</param>
    /// <param name="strata">Groups whose sizes each resample keeps; null to draw from all samples.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: strata of other samples, bad arguments.</exception>
    public static BootstrapDistribution Run(IResampledStatistic statistic, int resamples = 10_000, long seed = 0, Strata? strata = null)
    {
        if (resamples < 1) throw BadInput.Argument("the number of resamples", "at least 1", $"{resamples}", "arguments in another order");
        if (strata is not null) BadInput.RequireSame("samples in the strata", statistic.N, strata.N);
        var replicates = new double[resamples];
        if ((long)resamples * statistic.N < WorthParallel) Part(0, resamples);
        else Parallel.ForEach(Partitioner.Create(0, resamples, Math.Max(1, resamples / (8 * Environment.ProcessorCount))), range => Part(range.Item1, range.Item2));
        var all = new int[statistic.N];
        for (var i = 0; i < all.Length; i++) all[i] = i;
        return new(statistic, statistic.Of(all), replicates);

        void Part(int from, int to)
        {
            var positions = new int[statistic.N];
            for (var r = from; r < to; r++)
            {
                Draw(positions, seed, r, strata);
                replicates[r] = statistic.Of(positions);
            }
        }
    }

    /// <summary>The positions of resample <paramref name="resample"/> into <paramref name="positions"/>.</summary>
    public static void Draw(Span<int> positions, long seed, int resample, Strata? strata = null)
    {
        var key = Resamples.Key(seed, resample);
        if (strata is null) Resamples.Fill(positions, key, positions.Length);
        else strata.Fill(positions, key);
    }
}
