using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>What one simulated zoo said.</summary>
/// <param name="Covered">Whether the interval held the truth; null where there was none.</param>
/// <param name="Verdict">What was said of the claim; null where only an interval is asked for.</param>
readonly record struct Trial(bool? Covered, Verdict? Verdict)
{
    /// <summary>An effect whose true size is known, judged as a finding of one part.</summary>
    public static Trial Of(Effect effect, double truth) => new(Holds(effect.Estimate, truth), Judge([effect]));

    /// <summary>A figure whose true value is known.</summary>
    public static Trial Of(SampledFigure figure, double truth) => Of(figure.Effect(), truth);

    /// <summary>An interval that no claim is made of.</summary>
    public static Trial Of(Estimate estimate, double truth) => new(Holds(estimate, truth), null);

    /// <summary>The verdict on a finding of several parts.</summary>
    public static Trial Of(IReadOnlyList<Effect> parts) => new(null, Judge(parts));

    static bool? Holds(Estimate estimate, double truth) => estimate.Interval is { } interval ? interval.Contains(truth) : null;

    static Verdict Judge(IReadOnlyList<Effect> parts) => new Finding("", "", "", [.. parts.Select(p => new FindingPart("", "", p))]).Verdict;
}
