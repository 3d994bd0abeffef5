namespace Behavior.Metrics.Confidence;

/// <summary>
/// Equal-width confidence bins as the paper's code cuts them: bin i holds edge[i] &lt; p &lt;= edge[i + 1], edge i is i * (1.0 / B) and
/// the last exactly 1. A confidence equal to an edge goes down; exactly 0 lies in no bin.
/// </summary>
public sealed class BinEdges
{
    readonly double[] _edges;

    /// <summary>Cuts [0, 1] into <paramref name="bins"/> bins.</summary>
    /// <param name="bins">Number of bins, 1 to 1,000,000; the paper's value is 15.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: out of range.</exception>
    public BinEdges(int bins = 15)
    {
        if (bins is < 1 or > 1_000_000) throw BadInput.Argument("the number of bins", "1 to 1,000,000", $"{bins}", "arguments in another order");
        _edges = new double[bins + 1];
        // One division, then products: i / B differs in the last bit at some edges (B = 10: 3, 6, 7).
        var width = 1.0 / bins;
        for (var i = 0; i < bins; i++) _edges[i] = i * width;
        _edges[bins] = 1;
    }

    /// <summary>The number of bins.</summary>
    public int Bins => _edges.Length - 1;

    /// <summary>Lower edge of bin <paramref name="i"/>, which it does not hold.</summary>
    public double Lower(int i) => _edges[i];

    /// <summary>Upper edge of bin <paramref name="i"/>, which it holds.</summary>
    public double Upper(int i) => _edges[i + 1];

    /// <summary>The bin of a confidence in [0, 1]; -1 for exactly 0, which lies in none.</summary>
    public int Of(double confidence)
    {
        var bins = _edges.Length - 1;
        // The product may be off by a rounding, so it is only where the search starts.
        var i = Math.Min(bins - 1, (int)(confidence * bins));
        while (i >= 0 && confidence <= _edges[i]) i--;
        while (i < bins - 1 && confidence > _edges[i + 1]) i++;
        return i;
    }
}
