using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Claims with a margin: equal within it, and at most so much below.</summary>
static class MarginScenarios
{
    const double Margin = 0.03;

    public static IEnumerable<Scenario> All()
    {
        foreach (var n in new[] { 800, 2000 })
        {
            var units = Units.Alone("set", n);
            foreach (var (lead, where) in new[]
                     {
                         (0.0, "equal"), (0.015, "half the margin apart"), (Margin, "the margin apart"), (-Margin, "the margin apart, below"), (2 * Margin, "twice the margin apart"),
                     })
                yield return new("within a margin of 0.03", $"{n:N0} pictures, {where}", Margin - Math.Abs(lead), chance =>
                    Trial.Of(Effect.Within(Answers.Difference(chance, units, 0.7 + lead, 0.7), Margin), Margin - Math.Abs(lead)));
            foreach (var (lead, where) in new[] { (0.0, "equal"), (-Margin, "the margin below"), (-2 * Margin, "twice the margin below") })
                yield return new("at most 0.03 below", $"{n:N0} pictures, {where}", lead + Margin, chance =>
                    Trial.Of(Answers.Difference(chance, units, 0.7 + lead, 0.7) + Margin, lead + Margin));
        }
    }
}
