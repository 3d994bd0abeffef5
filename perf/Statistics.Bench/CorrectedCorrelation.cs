using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>
/// Pearson's correlation of what two lists of figures would be without noise (Spearman 1904): from the sums of squares and products is taken
/// what the units' influences say that chance adds to them. Beyond -1 and 1 at times; undefined where a list differs by no more than chance.
/// </summary>
static class CorrectedCorrelation
{
    public static SampledFigure Of(SampledFigure[] a, SampledFigure[] b)
    {
        var m = a.Length;
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
    static double Noise(SampledFigure[] a, SampledFigure[] b) => a.Zip(b, Covariance).Sum() - a.Length * Covariance(SampledFigure.Average(a), SampledFigure.Average(b));

    static double Covariance(SampledFigure a, SampledFigure b) => (Square((a + b).StandardError) - Square((a - b).StandardError)) / 4;

    static double Square(double x) => x * x;

    static double Products(SampledFigure[] a, SampledFigure[] b) => Products([.. a.Select(f => f.Value)], [.. b.Select(f => f.Value)]);

    static double Products(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
    }
}
