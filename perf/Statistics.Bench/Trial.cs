using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>What one simulated zoo said.</summary>
/// <param name="Covered">Whether the interval held the truth; null where there was none.</param>
/// <param name="Holds">Whether the claim was said to hold.</param>
/// <param name="Refuted">Whether it was said to be refuted.</param>
readonly record struct Trial(bool? Covered, bool Holds, bool Refuted)
{
    /// <summary>Of an effect whose true size is known.</summary>
    public static Trial Of(Effect effect, double truth) => new(
        effect.Estimate.Interval is { } i ? i.Contains(truth) : null, effect.PAbove <= 0.025, effect.PBelow <= 0.025);
}
