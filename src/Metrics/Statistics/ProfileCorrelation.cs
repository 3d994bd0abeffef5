namespace Behavior.Metrics.Statistics;

/// <summary>
/// How alike two profiles are: Pearson's correlation of two lists of figures as it would be without noise (Spearman 1904). Chance in the
/// figures draws a plain correlation towards 0, so from the sums of squares and products is taken what the units' influences say that chance
/// adds to them. Beyond -1 and 1 at times; undefined where a list differs by no more than chance.
/// </summary>
public static class ProfileCorrelation
{
    /// <summary>The correlation of two lists of equal length.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: different lengths, fewer than three figures.</exception>
    public static SampledFigure Of(IReadOnlyList<SampledFigure> a, IReadOnlyList<SampledFigure> b)
    {
        BadInput.RequireSame("figures of the second profile", a.Count, b.Count);
        if (a.Count < 3) throw BadInput.Argument("the length of a profile", "at least 3", $"{a.Count}", "a set with one or two factors");
        foreach (var figure in a.Concat(b))
            if (!figure.Figure.IsDefined) return figure;
        var m = a.Count;
        double xx = Noise(a, a), xy = Noise(a, b), yy = Noise(b, b);
        double Corrected(double[] values)
        {
            double[] x = values[..m], y = values[m..];
            double sx = Products(x, x) - xx, sy = Products(y, y) - yy;
            return sx > 0 && sy > 0 ? (Products(x, y) - xy) / Math.Sqrt(sx * sy) : 0;
        }
        var differ = Products(a, a) > xx && Products(b, b) > yy;
        return differ ? SampledFigure.Of([.. a, .. b], Corrected) : SampledFigure.Undefined(a[0].N, "the figures differ by no more than chance");
    }

    /// <summary>What chance adds on average to the centred sum of products: the sum of covariances minus as many times that of the means.</summary>
    static double Noise(IReadOnlyList<SampledFigure> a, IReadOnlyList<SampledFigure> b) => a.Zip(b, Covariance).Sum() - a.Count * Covariance(SampledFigure.Average(a), SampledFigure.Average(b));

    static double Covariance(SampledFigure a, SampledFigure b) => (Math.Pow((a + b).StandardError, 2) - Math.Pow((a - b).StandardError, 2)) / 4;

    static double Products(IReadOnlyList<SampledFigure> a, IReadOnlyList<SampledFigure> b) => Products([.. a.Select(f => f.Value)], [.. b.Select(f => f.Value)]);

    static double Products(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
    }
}
