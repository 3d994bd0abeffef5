using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>SVCCA (Raghu et al. 2017): canonical correlations of the leading singular directions of each side.</summary>
/// <param name="KeptX">Directions kept of the first representation.</param>
/// <param name="KeptY">Directions kept of the second.</param>
/// <param name="Value">Mean correlation over the smaller of the two, with n; undefined without variance.</param>
public sealed record Svcca(int KeptX, int KeptY, Estimate Value)
{
    /// <summary>Keeps, on each side, the fewest leading singular vectors whose *squared* singular values reach the share of their total (some code sums unsquared values).</summary>
    /// <param name="x">Features of the samples in one layer or model.</param>
    /// <param name="y">Features of the same samples in another.</param>
    /// <param name="share">Share of the variance that is kept, above 0 and at most 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: different numbers of rows, a share out of range.</exception>
    [Metric("svcca", Direction.Descriptive, Low = 0, High = 1, Unit = "correlation", Source = "Raghu et al. 2017, section 2")]
    public static Svcca Of(Features x, Features y, double share = 0.99)
    {
        if (!(share > 0 && share <= 1)) throw BadInput.Argument("the share of variance", "above 0 and at most 1", BadInput.Text(share), "a share given in percent");
        var (cx, cy) = Representations.Centred(x, y);
        if (!Representations.HaveVariance(cx, cy)) return new(0, 0, Estimate.Undefined(x.Rows, Representations.NoVariance));
        var (u, v) = (Leading(cx, share), Leading(cy, share));
        var correlations = SingularValues.Of(u.TransposedTimes(v)).Values;
        return new(u.Count, v.Count, new(correlations.Average(r => Math.Clamp(r, 0, 1)), x.Rows));
    }

    static Columns Leading(Columns centred, double share)
    {
        var svd = SingularValues.Of(centred);
        double[] squares = [.. svd.Values.Select(s => s * s)];
        double total = squares.Sum(), sum = 0;
        var kept = 0;
        while (kept < squares.Length && sum < share * total) sum += squares[kept++];
        return svd.Left.Take(Math.Max(1, Math.Min(kept, svd.Rank(centred.Rows, centred.Count))));
    }
}
