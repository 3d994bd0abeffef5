using Behavior.Metrics;

namespace Behavior.Snapshots;

/// <summary>
/// The one place that says how far a pinned number may move without being a change. Another CPU or GPU moves a logit by its last
/// bits, and a sample whose two best logits are that close may tip, or cross a bin's edge. No more than two samples of a set are
/// allowed to: of 10,000 real photographs and two networks none tipped between PyTorch and this engine.
/// A rate over n samples moves by at most 1/n a sample; so does a calibration error.
/// </summary>
public static class Jitter
{
    /// <summary>How many samples may tip.</summary>
    public const int Samples = 2;

    /// <summary>Tolerance of a rate, a calibration error or an end of its interval, over <paramref name="n"/> samples.</summary>
    public static double Rate(int n) => (double)Samples / n + Rounding(n);

    /// <summary>Tolerance of a difference of two rates over the same <paramref name="n"/> samples.</summary>
    public static double Difference(int n) => 2 * (double)Samples / n + Rounding(n);

    /// <summary>
    /// Tolerance of a finding's effect and its interval's ends. Ratios, areas and averages over sets weigh single samples differently, so
    /// a twentieth of the interval's width is allowed where that is more: a tenth of what the samples themselves leave open on each side.
    /// </summary>
    public static double Effect(Estimate effect) =>
        Math.Max(Difference(Math.Max(effect.N, 1)), effect.Interval is { } i ? (i.High - i.Low) / 20 : 0);

    /// <summary>Decimals that <paramref name="n"/> samples support: one more than it takes to see a single sample.</summary>
    public static int Digits(int n) => (int)Math.Ceiling(Math.Log10(Math.Max(n, 1))) + 1;

    /// <summary>Both sides are rounded to <see cref="Digits"/>.</summary>
    static double Rounding(int n) => Math.Pow(10, -Digits(n));
}
