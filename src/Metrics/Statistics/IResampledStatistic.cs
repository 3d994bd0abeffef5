namespace Behavior.Metrics.Statistics;

/// <summary>A number computed from a multiset of samples, for the bootstrap. Implementations are called from several threads at once.</summary>
public interface IResampledStatistic
{
    /// <summary>Samples that there are.</summary>
    int N { get; }

    /// <summary>The number on the samples at <paramref name="positions"/>, repetitions included.</summary>
    double Of(ReadOnlySpan<int> positions);

    /// <summary>The number on all samples but one (the jackknife of BCa).</summary>
    double Without(int position);
}
