namespace Behavior.Metrics.Confidence;

/// <summary>Samples sorted into equal-width confidence bins: a reliability diagram, a confidence histogram, and the errors read from them.</summary>
public sealed class Reliability
{
    readonly ReliabilityBin[] _bins;

    Reliability(int n, ReliabilityBin[] bins) => (N, _bins) = (n, bins);

    /// <summary>Samples in all, also those of confidence 0, which lie in no bin.</summary>
    public int N { get; }

    /// <summary>The bins, ascending. Their counts are the confidence histogram.</summary>
    public IReadOnlyList<ReliabilityBin> Bins => _bins;

    /// <summary>Expected calibration error: the sum over non-empty bins of count / n * |gap|. No interval; bootstrap it, and mind that resampled ECE is larger.</summary>
    [Metric("ece", Direction.LowerIsBetter, Low = 0, High = 1, Source = "Guo et al. 2017, eq. 3; bins of Beyond-INet inference/calibration.py")]
    public Estimate Ece
    {
        get
        {
            var sum = 0.0;
            foreach (var bin in _bins)
                if (bin.Count > 0) sum += (double)bin.Count / N * Math.Abs(bin.Gap.Value);
            return new Estimate(sum, N);
        }
    }

    /// <summary>Maximum calibration error: the largest |gap| of a non-empty bin; undefined when every confidence is exactly 0.</summary>
    [Metric("mce", Direction.LowerIsBetter, Low = 0, High = 1, Source = "Guo et al. 2017, eq. 5")]
    public Estimate Mce
    {
        get
        {
            var largest = -1.0;
            foreach (var bin in _bins)
                if (bin.Count > 0) largest = Math.Max(largest, Math.Abs(bin.Gap.Value));
            return largest < 0 ? Estimate.Undefined(N, "every confidence is 0, so all bins are empty") : new Estimate(largest, N);
        }
    }

    /// <summary>Sorts samples into bins.</summary>
    /// <param name="confidences">The largest probability of each sample, in [0, 1].</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="edges">The bins; the paper's 15 unless given.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423: a confidence outside [0, 1]. BHV0424, BHV0425: lengths differ, no samples.</exception>
    public static Reliability Of(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, BinEdges? edges = null)
    {
        edges ??= new BinEdges();
        Confidences.Require(confidences, correct);
        var (counts, right, sums) = (new int[edges.Bins], new int[edges.Bins], new double[edges.Bins]);
        for (var i = 0; i < confidences.Length; i++)
        {
            var bin = edges.Of(confidences[i]);
            if (bin < 0) continue;
            counts[bin]++;
            right[bin] += correct[i] ? 1 : 0;
            sums[bin] += confidences[i];
        }
        var bins = new ReliabilityBin[edges.Bins];
        for (var b = 0; b < bins.Length; b++) bins[b] = Bin(edges, b, counts[b], right[b], sums[b]);
        return new(confidences.Length, bins);
    }

    static ReliabilityBin Bin(BinEdges edges, int b, int count, int right, double sum)
    {
        if (count == 0)
        {
            var none = Figure.Undefined("no sample has a confidence in this bin");
            return new(edges.Lower(b), edges.Upper(b), 0, none, none, none);
        }
        double accuracy = (double)right / count, confidence = sum / count;
        return new(edges.Lower(b), edges.Upper(b), count, accuracy, confidence, confidence - accuracy);
    }
}
