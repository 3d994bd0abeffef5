namespace Behavior.Metrics.Confidence;

/// <summary>Adaptive (equal-mass) calibration error: groups of equal size instead of equal width.</summary>
public sealed class EqualMass
{
    EqualMass(int n, IReadOnlyList<EqualMassBin> bins) => (N, Bins) = (n, bins);

    /// <summary>Samples in all.</summary>
    public int N { get; }

    /// <summary>The groups, ascending; empty ones are dropped.</summary>
    public IReadOnlyList<EqualMassBin> Bins { get; }

    /// <summary>Sum over groups of size / n * |mean confidence - mean correctness|.</summary>
    [Metric("adaptive_ece", Direction.LowerIsBetter, Low = 0, High = 1, Source = "Nguyen, O'Connor 2015; ties share their correctness")]
    public Estimate Ece => new(Bins.Sum(b => (double)b.Count / N * Math.Abs(b.Confidence - b.Accuracy)), N);

    /// <summary>
    /// Sorts by confidence and cuts into groups: with n = q B + r the first r hold q + 1, the others q. Samples of exactly equal confidence
    /// first get their mean correctness, so that the order among equals cannot matter.
    /// </summary>
    /// <param name="confidences">The largest probability of each sample, in [0, 1].</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="bins">B, the number of groups.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425, 0427: bad confidences, lengths, no samples, no groups.</exception>
    public static EqualMass Of(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, int bins = 15)
    {
        if (bins < 1) throw BadInput.Argument("the number of bins", "at least 1", $"{bins}", "arguments in another order");
        Confidences.Require(confidences, correct);
        var n = confidences.Length;
        var (sorted, shared) = Sorted(confidences, correct);
        var groups = new List<EqualMassBin>();
        for (int b = 0, from = 0; b < bins && from < n; b++)
        {
            var count = n / bins + (b < n % bins ? 1 : 0);
            if (count > 0) groups.Add(Group(sorted.AsSpan(from, count), shared.AsSpan(from, count)));
            from += count;
        }
        return new(n, groups);
    }

    static (double[] Confidences, double[] Correctness) Sorted(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct)
    {
        var (sorted, shared) = (confidences.ToArray(), new double[confidences.Length]);
        for (var i = 0; i < shared.Length; i++) shared[i] = correct[i] ? 1 : 0;
        Array.Sort(sorted, shared);
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            var right = 0.0;
            for (to = from; to < sorted.Length && sorted[to] == sorted[from]; to++) right += shared[to];
            if (to - from > 1) shared.AsSpan(from, to - from).Fill(right / (to - from));
        }
        return (sorted, shared);
    }

    static EqualMassBin Group(ReadOnlySpan<double> confidences, ReadOnlySpan<double> correctness)
    {
        double confidence = 0, right = 0;
        for (var i = 0; i < confidences.Length; i++)
        {
            confidence += confidences[i];
            right += correctness[i];
        }
        return new(confidences.Length, confidences[0], confidences[^1], right / confidences.Length, confidence / confidences.Length);
    }
}
