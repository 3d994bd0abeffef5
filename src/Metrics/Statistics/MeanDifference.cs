using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>Mean of a per-sample value of the candidate minus that of the baseline (negative log-likelihood, Brier score).</summary>
public sealed class MeanDifference : IResampledStatistic
{
    readonly double[] _differences;
    readonly double _sum;

    /// <summary>Takes two lists of values over the same samples.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0429: different lengths, no samples, a value that is not finite.</exception>
    public MeanDifference(ReadOnlySpan<double> baseline, ReadOnlySpan<double> candidate)
    {
        BadInput.RequireSame("the candidate's samples", baseline.Length, candidate.Length);
        if (baseline.IsEmpty) throw BadInput.Empty("paired values");
        Sums.RequireFinite(baseline, "the baseline's values");
        Sums.RequireFinite(candidate, "the candidate's values");
        _differences = new double[baseline.Length];
        for (var i = 0; i < _differences.Length; i++) _differences[i] = candidate[i] - baseline[i];
        _sum = Sums.Of(_differences);
    }

    /// <inheritdoc/>
    public int N => _differences.Length;

    /// <inheritdoc/>
    public double Of(ReadOnlySpan<int> positions)
    {
        var sum = 0.0;
        foreach (var i in positions) sum += _differences[i];
        return sum / positions.Length;
    }

    /// <inheritdoc/>
    public double Without(int position) => (_sum - _differences[position]) / (N - 1);
}
