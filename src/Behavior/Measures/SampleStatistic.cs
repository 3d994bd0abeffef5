using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>A number computed from a multiset of one model's samples, whose jackknife is the number itself on all samples but one.</summary>
abstract class SampleStatistic(int n) : IResampledStatistic
{
    public int N => n;

    public abstract double Of(ReadOnlySpan<int> positions);

    public double Without(int position) => Of([.. Enumerable.Range(0, N).Where(i => i != position)]);
}
