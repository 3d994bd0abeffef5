using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>
/// What findings are made of: the mean of a statistic over one group of models minus its mean over another, on the same samples. The
/// interval is the percentile one of a paired bootstrap: every model sees the same resample, so what the samples have in common cancels.
/// </summary>
static class GroupDifference
{
    const int Resamples = 2000;

    /// <summary>Any statistic of each model.</summary>
    /// <param name="larger">One statistic a model of the group claimed larger.</param>
    /// <param name="smaller">One a model of the other group; none compares with zero.</param>
    /// <param name="strata">Sets whose sizes every resample keeps; null for a single set.</param>
    /// <param name="level">Confidence level.</param>
    public static Estimate Of(IReadOnlyList<IResampledStatistic> larger, IReadOnlyList<IResampledStatistic> smaller, Strata? strata = null, double level = 0.95) =>
        Bootstrap.Run(new Statistic(larger, smaller), Resamples, strata: strata).Percentile(level);

    /// <summary>One statistic alone, compared with zero.</summary>
    public static Estimate Of(IResampledStatistic statistic, Strata? strata = null, int resamples = Resamples) => Bootstrap.Run(statistic, resamples, strata: strata).Percentile();

    /// <summary>Means of per-sample values, one list a model.</summary>
    public static Estimate OfMeans(IReadOnlyList<double[]> larger, IReadOnlyList<double[]> smaller, Strata? strata = null, double level = 0.95)
    {
        double[] a = Mean(larger), b = smaller.Count > 0 ? Mean(smaller) : new double[a.Length];
        return Bootstrap.Run(new MeanDifference(b, a), Resamples, strata: strata).Percentile(level);
    }

    static double[] Mean(IReadOnlyList<double[]> models)
    {
        var mean = new double[models[0].Length];
        for (var i = 0; i < mean.Length; i++)
        {
            foreach (var values in models) mean[i] += values[i];
            mean[i] /= models.Count;
        }
        return mean;
    }

    sealed class Statistic(IReadOnlyList<IResampledStatistic> larger, IReadOnlyList<IResampledStatistic> smaller) : SampleStatistic(larger[0].N)
    {
        public override double Of(ReadOnlySpan<int> positions) => Mean(larger, positions) - Mean(smaller, positions);

        static double Mean(IReadOnlyList<IResampledStatistic> models, ReadOnlySpan<int> positions)
        {
            if (models.Count == 0) return 0;
            var sum = 0.0;
            foreach (var model in models) sum += model.Of(positions);
            return sum / models.Count;
        }
    }
}
