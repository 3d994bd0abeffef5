using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>
/// Centred kernel alignment of two representations of the same samples (Kornblith et al. 2019). Invariant to orthogonal maps and isotropic
/// scaling of either side. Undefined where a representation has no variance: not 0 and not 1.
/// </summary>
public static class Cka
{
    /// <summary>Linear CKA with biased HSIC: |X'Y|^2 / (|X'X| |Y'Y|) on centred features. Far from 0 for unrelated wide features: prefer <see cref="LinearDebiased"/>.</summary>
    /// <param name="x">Features of the samples in one layer or model.</param>
    /// <param name="y">Features of the same samples in another.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different numbers of rows.</exception>
    [Metric("linear_cka", Direction.Descriptive, Low = 0, High = 1, Unit = "ratio", Source = "Kornblith et al. 2019, eq. 3 and 4")]
    public static Estimate Linear(Features x, Features y) => Of(x, y, 1, LinearHsic.Frobenius);

    /// <summary>Linear CKA with unbiased HSIC. May be negative and may exceed 1 slightly; not clipped. Undefined for fewer than four samples.</summary>
    /// <param name="x">Features of the samples in one layer or model.</param>
    /// <param name="y">Features of the same samples in another.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different numbers of rows.</exception>
    [Metric("linear_cka_debiased", Direction.Descriptive, Unit = "ratio", Source = "Nguyen, Raghu, Kornblith 2021, eq. 3")]
    public static Estimate LinearDebiased(Features x, Features y) => Of(x, y, 4, LinearHsic.Unbiased);

    /// <summary>The squared Frobenius norms behind <see cref="Linear"/>.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different numbers of rows.</exception>
    public static HsicTerms LinearTerms(Features x, Features y)
    {
        var (cx, cy) = Representations.Centred(x, y);
        return LinearHsic.Frobenius(cx, cy);
    }

    /// <summary>The unbiased HSIC values behind <see cref="LinearDebiased"/>; at least four samples.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: different numbers of rows, fewer than four.</exception>
    public static HsicTerms LinearUnbiasedTerms(Features x, Features y)
    {
        if (x.Rows < 4) throw BadInput.Argument("the number of samples of an unbiased HSIC", "at least 4", $"{x.Rows}", "a last batch that is too small");
        var (cx, cy) = Representations.Centred(x, y);
        return LinearHsic.Unbiased(cx, cy);
    }

    /// <summary>
    /// CKA with Gaussian kernels exp(-d^2 / (2 f^2 m)), m the median of all n^2 squared distances, the n zeros included. The smaller the
    /// bandwidth, the nearer the biased form is to 1, related or not. Undefined when m is 0.
    /// </summary>
    /// <param name="x">Features of the samples in one layer or model.</param>
    /// <param name="y">Features of the same samples in another.</param>
    /// <param name="fraction">f, the bandwidth as a fraction of the median distance.</param>
    /// <param name="debiased">Unbiased instead of biased HSIC; needs four samples.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: different numbers of rows, a fraction that is not positive.</exception>
    [Metric("rbf_cka", Direction.Descriptive, Unit = "ratio", Source = "Kornblith et al. 2019, section 3; authors' notebook")]
    public static Estimate Rbf(Features x, Features y, double fraction = 0.8, bool debiased = false)
    {
        if (!(fraction > 0) || double.IsInfinity(fraction)) throw BadInput.Argument("the bandwidth fraction", "a positive number", BadInput.Text(fraction), "arguments in another order");
        var (cx, cy) = Representations.Centred(x, y);
        if (!Representations.HaveVariance(cx, cy)) return Estimate.Undefined(x.Rows, Representations.NoVariance);
        if (debiased && x.Rows < 4) return Estimate.Undefined(x.Rows, "unbiased HSIC needs four samples");
        if (RbfKernel.Of(cx, fraction) is not { } k || RbfKernel.Of(cy, fraction) is not { } l) return Estimate.Undefined(x.Rows, "the median distance is 0: half of the rows are equal");
        return new(debiased ? k.UnbiasedRatio(l) : k.BiasedRatio(l), x.Rows, null);
    }

    /// <summary>The median of all n^2 squared distances between rows, the n zeros of the diagonal included; the mean of the two middle ones when n^2 is even.</summary>
    public static double MedianSquaredDistance(Features x) => RbfKernel.Median(RbfKernel.SquaredDistances(Columns.Centred(x)));

    static Estimate Of(Features x, Features y, int fewest, Func<Columns, Columns, HsicTerms> terms)
    {
        var (cx, cy) = Representations.Centred(x, y);
        if (!Representations.HaveVariance(cx, cy)) return Estimate.Undefined(x.Rows, Representations.NoVariance);
        if (x.Rows < fewest) return Estimate.Undefined(x.Rows, $"{x.Rows} samples are too few, unbiased HSIC needs {fewest}");
        var h = terms(cx, cy);
        return new(Representations.Ratio(h.XY, h.XX, h.YY), x.Rows, null);
    }
}
