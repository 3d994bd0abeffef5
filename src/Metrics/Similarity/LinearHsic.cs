using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>Hilbert-Schmidt independence of linear kernels, in feature or in kernel form, whichever is the smaller product.</summary>
static class LinearHsic
{
    /// <summary>|X'Y|^2, |X'X|^2, |Y'Y|^2 (Frobenius) of centred features: biased HSIC up to a factor that cancels.</summary>
    public static HsicTerms Frobenius(Columns x, Columns y)
    {
        if (x.Rows < Math.Min(x.Count, y.Count))
        {
            Columns k = Gram(x), l = Gram(y);
            return new(Inner(k, l), Inner(k, k), Inner(l, l));
        }
        return new(x.TransposedTimes(y).SquaredNorm(), x.TransposedTimes(x).SquaredNorm(), y.TransposedTimes(y).SquaredNorm());
    }

    /// <summary>Unbiased HSIC (Song et al. 2012; Nguyen et al. 2021, eq. 3) of centred features; at least four rows.</summary>
    public static HsicTerms Unbiased(Columns x, Columns y)
    {
        var products = Frobenius(x, y);
        double[] s = SquaredLengths(x), t = SquaredLengths(y);
        return new(Of(products.XY, s, t), Of(products.XX, s, s), Of(products.YY, t, t));
    }

    // n (n-3) h = |X'Y|^2 - n/(n-2) sum s t + (sum s)(sum t) / ((n-1)(n-2)), which needs no n x n matrix.
    static double Of(double product, double[] s, double[] t)
    {
        double n = s.Length;
        return (product - n / (n - 2) * Vectors.Dot(s, t) + Sums.Of(s) * Sums.Of(t) / ((n - 1) * (n - 2))) / (n * (n - 3));
    }

    static double[] SquaredLengths(Columns x)
    {
        var lengths = new double[x.Rows];
        for (var j = 0; j < x.Count; j++)
            for (var i = 0; i < lengths.Length; i++) lengths[i] += x[j][i] * x[j][i];
        return lengths;
    }

    static Columns Gram(Columns x)
    {
        var rows = x.Transposed();
        return rows.TransposedTimes(rows);
    }

    static double Inner(Columns k, Columns l) => Enumerable.Range(0, k.Count).Sum(j => Vectors.Dot(k[j], l[j]));
}
