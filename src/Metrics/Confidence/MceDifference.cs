using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// Maximum calibration error of the candidate minus that of the baseline on the same resamples. The maximum jumps from bin to bin, so the interval is a rough
/// one: the percentile bootstrap's.
/// </summary>
public sealed class MceDifference : IResampledStatistic
{
    readonly int[] _baselineBins, _candidateBins;
    readonly double[] _baselineGaps, _candidateGaps;
    readonly int _bins;

    /// <summary>Takes confidences and correctness of both models over the same samples.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: different lengths, no samples.</exception>
    public MceDifference(ReadOnlySpan<double> baselineConfidences, ReadOnlySpan<bool> baselineCorrect, ReadOnlySpan<double> candidateConfidences, ReadOnlySpan<bool> candidateCorrect, int bins = 15)
    {
        BadInput.RequireSame("the candidate's samples", baselineConfidences.Length, candidateConfidences.Length);
        Confidence.Confidences.Require(baselineConfidences, baselineCorrect);
        Confidence.Confidences.Require(candidateConfidences, candidateCorrect);
        var edges = new BinEdges(bins);
        _bins = bins;
        (_baselineBins, _baselineGaps) = Gaps(edges, baselineConfidences, baselineCorrect);
        (_candidateBins, _candidateGaps) = Gaps(edges, candidateConfidences, candidateCorrect);
    }

    /// <inheritdoc/>
    public int N => _baselineBins.Length;

    /// <inheritdoc/>
    public double Of(ReadOnlySpan<int> positions) => Largest(_candidateBins, _candidateGaps, positions) - Largest(_baselineBins, _baselineGaps, positions);

    /// <inheritdoc/>
    public double Without(int position)
    {
        int[] rest = [.. Enumerable.Range(0, N).Where(i => i != position)];
        return Of(rest);
    }

    double Largest(int[] bins, double[] gaps, ReadOnlySpan<int> positions)
    {
        Span<double> sums = stackalloc double[_bins];
        Span<int> counts = stackalloc int[_bins];
        sums.Clear();
        counts.Clear();
        foreach (var i in positions)
        {
            if (bins[i] < 0) continue;
            sums[bins[i]] += gaps[i];
            counts[bins[i]]++;
        }
        var largest = 0.0;
        for (var b = 0; b < _bins; b++)
            if (counts[b] > 0) largest = Math.Max(largest, Math.Abs(sums[b] / counts[b]));
        return largest;
    }

    static (int[], double[]) Gaps(BinEdges edges, ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct)
    {
        var (bins, gaps) = (new int[confidences.Length], new double[confidences.Length]);
        for (var i = 0; i < bins.Length; i++) (bins[i], gaps[i]) = (edges.Of(confidences[i]), confidences[i] - (correct[i] ? 1 : 0));
        return (bins, gaps);
    }
}
