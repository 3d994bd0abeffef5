using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>Expected calibration error of resamples: each sample's bin and gap are found once.</summary>
sealed class ResampledEce : IResampledStatistic
{
    readonly int _bins;
    readonly int[] _bin;
    readonly double[] _gap;

    public ResampledEce(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct)
    {
        var edges = new BinEdges();
        _bins = edges.Bins;
        _bin = new int[confidences.Length];
        _gap = new double[confidences.Length];
        for (var i = 0; i < _bin.Length; i++)
        {
            _bin[i] = edges.Of(confidences[i]);
            _gap[i] = confidences[i] - (correct[i] ? 1 : 0);
        }
    }

    public int N => _bin.Length;

    /// <summary>Sum over bins of |sum of gaps| / n, which is count/n * |mean confidence - accuracy|.</summary>
    public double Of(ReadOnlySpan<int> positions)
    {
        Span<double> gaps = stackalloc double[_bins];
        foreach (var i in positions)
            if (_bin[i] >= 0) gaps[_bin[i]] += _gap[i]; // a confidence of exactly 0 lies in no bin
        var sum = 0.0;
        foreach (var gap in gaps) sum += Math.Abs(gap);
        return sum / positions.Length;
    }

    public double Without(int position) => Of([.. Enumerable.Range(0, N).Where(i => i != position)]);
}
