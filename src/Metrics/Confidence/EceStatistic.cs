using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// ECE of one model for the bootstrap, binned anew in every resample. ECE is biased under resampling: a resample's is larger, the more so the better calibrated
/// the model, so the replicates are not centred on the estimate.
/// </summary>
public sealed class EceStatistic : IResampledStatistic
{
    // count / n * |mean confidence - accuracy| of a bin is |sum of (confidence - correct)| / n: one sum a bin is enough.
    readonly double[] _sums;

    /// <summary>Takes confidences and correctness of one model.</summary>
    /// <param name="confidences">The largest probability of each sample.</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="bins">Number of bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425, 0427: bad confidences, lengths, no samples, bad bin count.</exception>
    public EceStatistic(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, int bins = 15)
    {
        Confidences.Require(confidences, correct);
        var edges = new BinEdges(bins);
        (Bins, Gaps, _sums) = (new int[confidences.Length], new double[confidences.Length], new double[bins]);
        for (var i = 0; i < Gaps.Length; i++)
        {
            var bin = edges.Of(confidences[i]);
            // A confidence of exactly 0 lies in no bin: it counts in n alone.
            (Bins[i], Gaps[i]) = bin < 0 ? (0, 0) : (bin, confidences[i] - (correct[i] ? 1 : 0));
            _sums[Bins[i]] += Gaps[i];
        }
    }

    /// <inheritdoc/>
    public int N => Gaps.Length;

    internal int[] Bins { get; }

    internal double[] Gaps { get; }

    /// <inheritdoc/>
    public double Of(ReadOnlySpan<int> positions)
    {
        Span<double> sums = _sums.Length <= 256 ? stackalloc double[_sums.Length] : new double[_sums.Length];
        sums.Clear();
        foreach (var i in positions) sums[Bins[i]] += Gaps[i];
        return Total(sums) / positions.Length;
    }

    /// <inheritdoc/>
    public double Without(int position)
    {
        var own = _sums[Bins[position]];
        return (Total(_sums) - Math.Abs(own) + Math.Abs(own - Gaps[position])) / (N - 1);
    }

    internal static double Total(ReadOnlySpan<double> sums)
    {
        var total = 0.0;
        foreach (var s in sums) total += Math.Abs(s);
        return total;
    }
}
