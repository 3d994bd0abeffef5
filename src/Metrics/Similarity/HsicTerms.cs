namespace Behavior.Metrics.Similarity;

/// <summary>The three terms of a CKA.</summary>
/// <param name="XY">h(K, L).</param>
/// <param name="XX">h(K, K).</param>
/// <param name="YY">h(L, L).</param>
public readonly record struct HsicTerms(double XY, double XX, double YY);
