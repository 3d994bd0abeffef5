namespace Behavior.Metrics.Statistics;

/// <summary>Accuracy of the candidate minus accuracy of the baseline: whole numbers divided once, so that equal values are equal bits.</summary>
public sealed class CorrectnessDifference : IResampledStatistic
{
    readonly sbyte[] _differences;
    readonly int _sum;

    /// <summary>Takes two lists of correctness over the same samples.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: different lengths, no samples.</exception>
    public CorrectnessDifference(ReadOnlySpan<bool> baseline, ReadOnlySpan<bool> candidate)
    {
        BadInput.RequireSame("the candidate's samples", baseline.Length, candidate.Length);
        if (baseline.IsEmpty) throw BadInput.Empty("paired correctness");
        _differences = new sbyte[baseline.Length];
        for (var i = 0; i < _differences.Length; i++) _sum += _differences[i] = (sbyte)((candidate[i] ? 1 : 0) - (baseline[i] ? 1 : 0));
    }

    /// <inheritdoc/>
    public int N => _differences.Length;

    /// <inheritdoc/>
    public double Of(ReadOnlySpan<int> positions)
    {
        var differences = _differences;
        int a = 0, b = 0, i = 0;
        // Two sums: additions of one would wait for each other.
        for (; i < positions.Length - 1; i += 2)
        {
            a += differences[positions[i]];
            b += differences[positions[i + 1]];
        }
        if (i < positions.Length) a += differences[positions[i]];
        return (double)(a + b) / positions.Length;
    }

    /// <inheritdoc/>
    public double Without(int position) => (double)(_sum - _differences[position]) / (N - 1);
}
