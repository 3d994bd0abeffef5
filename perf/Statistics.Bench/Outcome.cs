using System.Globalization;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>How often a scenario's intervals held the truth, and how often each verdict was given.</summary>
sealed record Outcome(Scenario Scenario, int Trials, int WithInterval, int Covered, int Holds, int Refuted)
{
    /// <summary>A line of the table.</summary>
    public string Line => $"| {Scenario.Kind} | {Scenario.Zoo} | {Scenario.Truth} | {(WithInterval == 0 ? "–" : Share(Covered, WithInterval))} | {Share(Holds, Trials)} | {Share(Refuted, Trials)} |";

    /// <summary>A share in percent with what Monte Carlo leaves open.</summary>
    static string Share(int count, int of) => string.Create(CultureInfo.InvariantCulture,
        $"{100.0 * count / of:0.0} ±{100 * (Wilson.Limits(count, of).High - Wilson.Limits(count, of).Low) / 2:0.0}");
}
