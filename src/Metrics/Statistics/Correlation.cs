using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>Correlations of two lists. Undefined when either list is constant.</summary>
public static class Correlation
{
    /// <summary>Pearson's r: the centred product sum over the root of the product of square sums.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0429: different lengths, no values, a value that is not finite.</exception>
    public static Figure Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require(x, y);
        double meanX = Sums.Of(x) / x.Length, meanY = Sums.Of(y) / y.Length, xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return IsConstant(x) || IsConstant(y) ? Constant() : Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    /// <summary>Spearman's rho: Pearson's r of average ranks, so that ties are right (the 1 - 6 sum d^2 formula is not).</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0429: different lengths, no values, a value that is not finite.</exception>
    public static Figure Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require(x, y);
        return Pearson(AverageRanks(x), AverageRanks(y));
    }

    /// <summary>Kendall's tau-b: (concordant - discordant) / sqrt((N - Tx)(N - Ty)), N pairs, Tx and Ty of them tied in x and in y. Counts pairs one by one: n^2 / 2 steps.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0429: different lengths, no values, a value that is not finite.</exception>
    public static Figure KendallTauB(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var pairs = CountPairs(x, y);
        var (inX, inY) = (pairs.All - pairs.TiedInX, pairs.All - pairs.TiedInY);
        return inX == 0 || inY == 0 ? Constant() : (pairs.Concordant - pairs.Discordant) / (Math.Sqrt(inX) * Math.Sqrt(inY));
    }

    /// <summary>How the pairs of positions order in the two lists.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0429: different lengths, no values, a value that is not finite.</exception>
    public static PairOrder CountPairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require(x, y);
        long concordant = 0, discordant = 0, tiedX = 0, tiedY = 0;
        for (var i = 0; i < x.Length; i++)
            for (var j = 0; j < i; j++)
            {
                int dx = x[i].CompareTo(x[j]), dy = y[i].CompareTo(y[j]);
                concordant += dx * dy > 0 ? 1 : 0;
                discordant += dx * dy < 0 ? 1 : 0;
                tiedX += dx == 0 ? 1 : 0;
                tiedY += dy == 0 ? 1 : 0;
            }
        return new((long)x.Length * (x.Length - 1) / 2, concordant, discordant, tiedX, tiedY);
    }

    /// <summary>Ranks from 1; equal values share the mean of their ranks.</summary>
    public static double[] AverageRanks(ReadOnlySpan<double> values)
    {
        var (sorted, order) = (values.ToArray(), Enumerable.Range(0, values.Length).ToArray());
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from]; to++) { }
            for (var i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2.0;
        }
        return ranks;
    }

    static bool IsConstant(ReadOnlySpan<double> values) => values.IndexOfAnyExcept(values[0]) < 0;

    static Figure Constant() => Figure.Undefined("one of the lists is constant");

    static void Require(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        BadInput.RequireSame("the second list of a correlation", x.Length, y.Length);
        if (x.IsEmpty) throw BadInput.Empty("a correlation");
        Sums.RequireFinite(x, "the first list of a correlation");
        Sums.RequireFinite(y, "the second list of a correlation");
    }
}
