using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// ECE of the candidate minus ECE of the baseline on the same resamples. Each side is biased as <see cref="EceStatistic"/> says, not by the same amount, so percentile
/// and BCa intervals differ visibly: report which one it is.
/// </summary>
public sealed class EceDifference : IResampledStatistic
{
    readonly EceStatistic _baseline, _candidate;
    readonly Pair[] _pairs;
    readonly int _bins;

    /// <summary>Takes confidences and correctness of both models over the same samples.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425, 0427: bad confidences, different lengths, no samples, bad bin count.</exception>
    public EceDifference(ReadOnlySpan<double> baselineConfidences, ReadOnlySpan<bool> baselineCorrect, ReadOnlySpan<double> candidateConfidences, ReadOnlySpan<bool> candidateCorrect, int bins = 15)
    {
        BadInput.RequireSame("the candidate's samples", baselineConfidences.Length, candidateConfidences.Length);
        (_baseline, _candidate, _bins) = (new(baselineConfidences, baselineCorrect, bins), new(candidateConfidences, candidateCorrect, bins), bins);
        // Side by side: a resample reads samples in random order, and one cache line then serves both models.
        _pairs = [.. Enumerable.Range(0, N).Select(i => new Pair(_baseline.Gaps[i], _candidate.Gaps[i], _baseline.Bins[i], _candidate.Bins[i]))];
    }

    /// <inheritdoc/>
    public int N => _baseline.N;

    /// <inheritdoc/>
    public double Of(ReadOnlySpan<int> positions)
    {
        Span<double> sums = _bins <= 128 ? stackalloc double[2 * _bins] : new double[2 * _bins];
        sums.Clear();
        ref var first = ref MemoryMarshal.GetArrayDataReference(_pairs);
        ref var baseline = ref MemoryMarshal.GetReference(sums);
        ref var candidate = ref Unsafe.Add(ref baseline, _bins);
        foreach (var i in positions)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)i, (uint)_pairs.Length);
            ref var pair = ref Unsafe.Add(ref first, i);
            // Bins are edges' own, below the number of bins by construction.
            Unsafe.Add(ref baseline, pair.BaselineBin) += pair.Baseline;
            Unsafe.Add(ref candidate, pair.CandidateBin) += pair.Candidate;
        }
        return (EceStatistic.Total(sums[_bins..]) - EceStatistic.Total(sums[.._bins])) / positions.Length;
    }

    /// <inheritdoc/>
    public double Without(int position) => _candidate.Without(position) - _baseline.Without(position);

    readonly record struct Pair(double Baseline, double Candidate, int BaselineBin, int CandidateBin);
}
