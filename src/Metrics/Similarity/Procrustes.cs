using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>Orthogonal Procrustes distance of two centred representations of unit Frobenius norm (Ding, Denain, Steinhardt 2021).</summary>
/// <param name="NuclearNorm">Sum of the singular values of A'B; undefined without variance.</param>
/// <param name="N">Samples.</param>
public sealed record Procrustes(Figure NuclearNorm, int N)
{
    /// <summary>
    /// 2 - 2 * nuclear norm: the least |A R - B|^2 over orthogonal R. The squared distance, in [0, 2]; widths may differ (zero columns are added).
    /// scipy's <c>procrustes</c> also scales and gives 1 - nuclear norm^2 instead.
    /// </summary>
    [Metric("procrustes", Direction.Descriptive, Low = 0, High = 2, Unit = "squared distance", Source = "Ding, Denain, Steinhardt 2021, section 2")]
    public Estimate Distance => NuclearNorm.IsDefined ? new(Math.Max(0, 2 - 2 * NuclearNorm.Value), N) : new(NuclearNorm, N, null);

    /// <summary>Compares two representations.</summary>
    /// <param name="x">Features of the samples in one layer or model.</param>
    /// <param name="y">Features of the same samples in another.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different numbers of rows.</exception>
    public static Procrustes Of(Features x, Features y)
    {
        var (cx, cy) = Representations.Centred(x, y);
        if (!Representations.HaveVariance(cx, cy)) return new(Figure.Undefined(Representations.NoVariance), x.Rows);
        var scale = Math.Sqrt(cx.SquaredNorm()) * Math.Sqrt(cy.SquaredNorm());
        return new(SingularValues.Of(cx.TransposedTimes(cy)).Values.Sum() / scale, x.Rows);
    }
}
