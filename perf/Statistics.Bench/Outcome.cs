using System.Globalization;
using Behavior.Findings;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>How often a scenario's intervals held the truth, and how often each verdict was given.</summary>
sealed record Outcome(Scenario Scenario, IReadOnlyList<Trial> Trials)
{
    /// <summary>The table's head.</summary>
    public const string Head = "| figure | simulated | truth | interval holds it, % | said to hold, % | said to be refuted, % | none, % | trials |\n|---|---|---|---|---|---|---|---|";

    /// <summary>A line of the table.</summary>
    public string Line => $"| {Scenario.Kind} | {Scenario.Zoo} | {Scenario.Truth} | {Coverage} | {Said(Verdict.Holds)} | {Said(Verdict.Refuted)} | {Silent} | {Trials.Count} |";

    string Coverage => Share(Trials.Count(t => t.Covered == true), Trials.Count(t => t.Covered is not null));

    string Said(Verdict verdict) => Share(Trials.Count(t => t.Verdict == verdict), Trials.Count(t => t.Verdict is not null));

    /// <summary>Also where an interval alone is asked for, and there is none.</summary>
    string Silent => Share(Trials.Count(t => t.Verdict == Verdict.None || (t.Verdict is null && t.Covered is null)), Trials.Count);

    /// <summary>A share in percent with what Monte Carlo leaves open.</summary>
    static string Share(int count, int of)
    {
        if (of == 0) return "–";
        var limits = Wilson.Limits(count, of);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / of:0.0} ±{100 * (limits.High - limits.Low) / 2:0.0}");
    }
}
