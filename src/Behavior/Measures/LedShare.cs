namespace Behavior.Measures;

/// <summary>The share of factors on which the mean of one group lies above that of another, on resampled pictures; a tie counts half.</summary>
sealed class LedShare(double[][] larger, double[][] smaller, int[] factorOf) : SampleStatistic(factorOf.Length)
{
    readonly int _factors = factorOf.Max() + 1;
    readonly double[] _lead = [.. Enumerable.Range(0, factorOf.Length).Select(i => larger.Average(m => m[i]) - smaller.Average(m => m[i]))];

    public override double Of(ReadOnlySpan<int> positions)
    {
        var sums = new double[_factors];
        foreach (var i in positions) sums[factorOf[i]] += _lead[i];
        return sums.Average(s => Math.Abs(s) < 1e-9 ? 0.5 : s > 0 ? 1 : 0);
    }
}
