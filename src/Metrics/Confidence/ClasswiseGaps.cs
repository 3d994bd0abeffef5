using System.Numerics;
using System.Runtime.Intrinsics;
using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// Sums of (probability - correctness) by class and bin, over all samples: what class-wise ECE needs. count / n * |mean confidence -
/// accuracy| of a bin is |sum of differences| / n. One lane of <see cref="Lanes"/>; not thread-safe.
/// </summary>
sealed unsafe class ClasswiseGaps(BinEdges edges, int classes)
{
    readonly int _padded = LogitRow.Padded(classes);
    readonly double[] _sums = new double[edges.Bins * LogitRow.Padded(classes)];

    /// <summary>Adds one sample: exponentials padded with zeros, and their sum.</summary>
    public void Add(double* exps, double sum, int label)
    {
        var firstEdge = Vector512.Create(edges.Upper(0));
        fixed (double* lowest = _sums)
        {
            for (var j = 0; j < _padded; j += 8)
            {
                var p = Vector512.Load(exps + j) / sum;
                var above = Vector512.GreaterThan(p, firstEdge);
                (Vector512.Load(lowest + j) + Vector512.AndNot(p, above)).Store(lowest + j);
                // Nearly every probability of many classes lies in the first bin; the rest go one by one.
                for (var bits = above.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(bits);
                    _sums[edges.Of(p[lane]) * _padded + j + lane] += p[lane];
                }
            }
        }
        Right(exps[label] / sum, label);
    }

    /// <summary>Adds one sample given by its probabilities.</summary>
    public void Add(ReadOnlySpan<double> probabilities, int label)
    {
        for (var j = 0; j < probabilities.Length; j++)
            if (edges.Of(probabilities[j]) is >= 0 and var bin) _sums[bin * _padded + j] += probabilities[j];
        Right(probabilities[label], label);
    }

    /// <summary>An independent copy.</summary>
    public ClasswiseGaps Copy()
    {
        var copy = new ClasswiseGaps(edges, classes);
        copy.Add(this);
        return copy;
    }

    /// <summary>Takes over another lane's sums.</summary>
    public void Add(ClasswiseGaps other)
    {
        for (var i = 0; i < _sums.Length; i++) _sums[i] += other._sums[i];
    }

    /// <summary>Mean over all classes of the sum over bins of |sum of differences| / n.</summary>
    public double MeanError(int n)
    {
        var total = 0.0;
        foreach (var s in _sums) total += Math.Abs(s);
        return total / n / classes;
    }

    // A probability of exactly 0 lies in no bin, and neither does its correctness.
    void Right(double probability, int label)
    {
        if (edges.Of(probability) is >= 0 and var bin) _sums[bin * _padded + label] -= 1;
    }
}
