using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// ECE of the candidate minus ECE of the baseline, binned anew in every resample. ECE is biased under resampling (a resample's is larger,
/// the more so the better calibrated the model), so the replicates are not centred on the estimate: percentile and BCa differ visibly.
/// </summary>
public sealed class EceDifference : IResampledStatistic
{
    readonly BinEdges _edges;
    readonly Model _baseline, _candidate;

    /// <summary>Takes confidences and correctness of both models over the same samples.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425: bad confidences, different lengths, no samples.</exception>
    public EceDifference(ReadOnlySpan<double> baselineConfidences, ReadOnlySpan<bool> baselineCorrect, ReadOnlySpan<double> candidateConfidences, ReadOnlySpan<bool> candidateCorrect, int bins = 15)
    {
        BadInput.RequireSame("the candidate's samples", baselineConfidences.Length, candidateConfidences.Length);
        _edges = new BinEdges(bins);
        (_baseline, _candidate) = (new(baselineConfidences, baselineCorrect, _edges), new(candidateConfidences, candidateCorrect, _edges));
    }

    /// <inheritdoc/>
    public int N => _baseline.Gaps.Length;

    /// <inheritdoc/>
    public double Of(ReadOnlySpan<int> positions) => _candidate.Ece(positions) - _baseline.Ece(positions);

    /// <inheritdoc/>
    public double Without(int position) => _candidate.EceWithout(position) - _baseline.EceWithout(position);

    // count / n * |mean confidence - accuracy| of a bin is |sum of (confidence - correct)| / n: one sum a bin is enough.
    sealed class Model
    {
        readonly int[] _bins;
        readonly double[] _sums;

        public Model(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, BinEdges edges)
        {
            Confidences.Require(confidences, correct);
            (_bins, Gaps, _sums) = (new int[confidences.Length], new double[confidences.Length], new double[edges.Bins]);
            for (var i = 0; i < Gaps.Length; i++)
            {
                var bin = edges.Of(confidences[i]);
                // A confidence of exactly 0 lies in no bin: it counts in n alone.
                (_bins[i], Gaps[i]) = bin < 0 ? (0, 0) : (bin, confidences[i] - (correct[i] ? 1 : 0));
                _sums[_bins[i]] += Gaps[i];
            }
        }

        public double[] Gaps { get; }

        public double Ece(ReadOnlySpan<int> positions)
        {
            Span<double> sums = _sums.Length <= 256 ? stackalloc double[_sums.Length] : new double[_sums.Length];
            sums.Clear();
            foreach (var i in positions) sums[_bins[i]] += Gaps[i];
            return Total(sums) / positions.Length;
        }

        public double EceWithout(int i) => (Total(_sums) - Math.Abs(_sums[_bins[i]]) + Math.Abs(_sums[_bins[i]] - Gaps[i])) / (Gaps.Length - 1);

        static double Total(ReadOnlySpan<double> sums)
        {
            var total = 0.0;
            foreach (var s in sums) total += Math.Abs(s);
            return total;
        }
    }
}
