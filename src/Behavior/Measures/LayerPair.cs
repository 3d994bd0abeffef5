using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>Unbiased HSIC of two layers with each other and with themselves, by batch. Samples of a batch share a kernel, so batches are the units.</summary>
/// <param name="Batches">The units.</param>
/// <param name="Between">Of the two layers.</param>
/// <param name="First">Of the first with itself.</param>
/// <param name="Second">Of the second with itself.</param>
sealed record LayerPair(Units Batches, double[] Between, double[] First, double[] Second)
{
    /// <summary>CKA of values averaged over batches (Nguyen, Raghu, Kornblith 2021, eq. 2).</summary>
    public double Cka() => Ratio([Between.Average(), First.Average(), Second.Average()]);

    /// <summary>The same with the influence of every batch.</summary>
    public SampledFigure Figure() => SampledFigure.Of([SampledFigure.Mean(Batches, Between), SampledFigure.Mean(Batches, First), SampledFigure.Mean(Batches, Second)], Ratio);

    static double Ratio(double[] hsic) => hsic[1] > 0 && hsic[2] > 0 ? hsic[0] / Math.Sqrt(hsic[1] * hsic[2]) : 0;

    /// <summary>Mean CKA over pairs of layers.</summary>
    public static SampledFigure Mean(IReadOnlyList<LayerPair> pairs) => SampledFigure.Average([.. pairs.Select(p => p.Figure())]);
}
