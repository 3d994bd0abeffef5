namespace Behavior.Metrics.Decisions;

/// <summary>Do two decision makers err on the same images, beyond what their accuracies make likely? Cohen's kappa of their correctness (Geirhos, Meding, Wichmann 2020).</summary>
/// <param name="N">Images.</param>
/// <param name="Expected">Agreement of independent makers of these accuracies: p1 p2 + (1 - p1)(1 - p2).</param>
/// <param name="Observed">Share of images on which both are right or both wrong.</param>
public readonly record struct ErrorConsistency(int N, double Expected, double Observed)
{
    /// <summary>(observed - expected) / (1 - expected); exactly 1 when they always agree, also where the expected agreement is 1.</summary>
    [Metric("error_consistency", Direction.Descriptive, Low = -1, High = 1, Unit = "kappa", Source = "Geirhos et al. 2020, eq. 1; bethgelab/model-vs-human ErrorConsistency.analysis")]
    public Estimate Kappa => new(Observed == 1 ? 1 : (Observed - Expected) / (1 - Expected), N);

    /// <summary>Compares two makers on the same images.</summary>
    /// <param name="a">Correctness of the first.</param>
    /// <param name="b">Correctness of the second, same images in the same order.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: different lengths, no images.</exception>
    public static ErrorConsistency Of(ReadOnlySpan<bool> a, ReadOnlySpan<bool> b)
    {
        BadInput.RequireSame("the second decision maker's images", a.Length, b.Length);
        if (a.IsEmpty) throw BadInput.Empty("decisions");
        var agree = 0;
        for (var i = 0; i < a.Length; i++) agree += a[i] == b[i] ? 1 : 0;
        double n = a.Length, p1 = a.Count(true) / n, p2 = b.Count(true) / n;
        return new(a.Length, p1 * p2 + (1 - p1) * (1 - p2), agree / n);
    }
}
