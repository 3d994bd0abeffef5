using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>Canonical correlations of two representations and the averages made of them: mean, mean square, PWCCA. Invariant to invertible linear maps.</summary>
public sealed class CanonicalCorrelation
{
    // Canonical directions of correlations nearer than this are not unique, and PWCCA's weights with them.
    const double Coincide = 1e-9;

    // Whatever the weights, PWCCA lies between the smallest and the largest correlation: within this spread they cannot matter.
    const double Indifferent = 1e-7;

    readonly int _n;
    readonly double[] _correlations;

    CanonicalCorrelation(int n, int rankX, int rankY, double[] correlations, Figure pwccaX, Figure pwccaY) =>
        (_n, RankX, RankY, _correlations, PwccaX, PwccaY) = (n, rankX, rankY, correlations, pwccaX, pwccaY);

    /// <summary>Numerical rank of the first representation.</summary>
    public int RankX { get; }

    /// <summary>Numerical rank of the second.</summary>
    public int RankY { get; }

    /// <summary>The correlations, descending, as many as the smaller rank.</summary>
    public IReadOnlyList<double> Correlations => _correlations;

    /// <summary>True when a rank reaches n - 1: then every correlation is 1 whatever the features are, and no average says anything.</summary>
    public bool Saturated => Math.Max(RankX, RankY) >= _n - 1;

    /// <summary>Mean correlation; undefined when <see cref="Saturated"/>.</summary>
    [Metric("mean_cca", Direction.Descriptive, Low = 0, High = 1, Unit = "correlation", Source = "Kornblith et al. 2019, table 1; divided by the smaller rank")]
    public Estimate Mean => Average(r => r);

    /// <summary>Mean squared correlation; undefined when <see cref="Saturated"/>.</summary>
    [Metric("mean_squared_cca", Direction.Descriptive, Low = 0, High = 1, Unit = "squared correlation", Source = "Kornblith et al. 2019, table 1 (R^2 CCA)")]
    public Estimate MeanSquared => Average(r => r * r);

    /// <summary>Projection-weighted correlation from the side of X: weights sum over columns of |h' x|.</summary>
    public Figure PwccaX { get; }

    /// <summary>The same from the side of Y; PWCCA is not symmetric.</summary>
    public Figure PwccaY { get; }

    /// <summary>The side of the smaller rank, X if equal; undefined when correlations coincide, so that their directions are not unique.</summary>
    [Metric("pwcca", Direction.Descriptive, Low = 0, High = 1, Unit = "correlation", Source = "Morcos et al. 2018, eq. 2")]
    public Estimate Pwcca => new(RankX <= RankY ? PwccaX : PwccaY, _n, null);

    /// <summary>Computes the correlations; null reasons are on the figures, no variance is an undefined result.</summary>
    /// <param name="x">Features of the samples in one layer or model.</param>
    /// <param name="y">Features of the same samples in another.</param>
    /// <returns>Null when a representation has no variance.</returns>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different numbers of rows.</exception>
    public static CanonicalCorrelation? Of(Features x, Features y)
    {
        var (cx, cy) = Representations.Centred(x, y);
        if (!Representations.HaveVariance(cx, cy)) return null;
        SingularValues sx = SingularValues.Of(cx), sy = SingularValues.Of(cy);
        int rankX = sx.Rank(x.Rows, x.Columns), rankY = sy.Rank(y.Rows, y.Columns);
        Columns u = sx.Left.Take(rankX), v = sy.Left.Take(rankY);
        var inner = SingularValues.Of(u.TransposedTimes(v));
        double[] correlations = [.. inner.Values.Take(Math.Min(rankX, rankY)).Select(r => Math.Clamp(r, 0, 1))];
        return new(x.Rows, rankX, rankY, correlations, Weighted(u.Times(inner.Left), cx, correlations), Weighted(v.Times(inner.Right), cy, correlations));
    }

    Estimate Average(Func<double, double> of) => Saturated
        ? Estimate.Undefined(_n, $"a representation has rank {Math.Max(RankX, RankY)} on {_n} samples, so every correlation is 1 whatever the features are: use more samples")
        : new(_correlations.Average(of), _n);

    static Figure Weighted(Columns directions, Columns features, double[] correlations)
    {
        for (var i = 1; i < correlations.Length; i++)
            if (correlations[i - 1] - correlations[i] < Coincide && correlations[0] - correlations[^1] > Indifferent)
                return Figure.Undefined("canonical correlations coincide, so their directions are not unique");
        var projections = directions.TransposedTimes(features);
        double sum = 0, weights = 0;
        for (var i = 0; i < correlations.Length; i++)
        {
            var weight = 0.0;
            for (var j = 0; j < projections.Count; j++) weight += Math.Abs(projections[j][i]);
            sum += weight * correlations[i];
            weights += weight;
        }
        return sum / weights;
    }
}
