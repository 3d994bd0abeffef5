namespace Behavior.Gate.Roc;

/// <summary>Counts of outcomes.</summary>
static class Verdicts
{
    public const string Merge = "merge", Undecided = "undecided", Blocked = "do not merge";

    /// <summary>How many have a verdict.</summary>
    public static int Count(this IEnumerable<PlantOutcome> outcomes, string verdict) => outcomes.Count(o => o.Verdict == verdict);

    /// <summary>How many have it on every fifth photograph.</summary>
    public static int CountOfFewer(this IEnumerable<PlantOutcome> outcomes, string verdict) => outcomes.Count(o => o.OfFewer == verdict);

    /// <summary>The plant in words, without what sort it is.</summary>
    public static string Words(this PlantOutcome outcome) => outcome.Plant.Split(": ")[1];

    /// <summary>The rows that blocked, with how many updates each blocked.</summary>
    public static string Catches(this IEnumerable<PlantOutcome> outcomes) => string.Join(", ", outcomes.Where(o => o.Verdict == Blocked).SelectMany(o => o.Rows).Where(r => r.Blocks)
        .GroupBy(r => r.Catch).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"));

    /// <summary>The largest effect that merged.</summary>
    public static string LargestMerged(this IEnumerable<PlantOutcome> outcomes) =>
        outcomes.Where(o => o.Verdict == Merge).MaxBy(o => o.Effect) is { } largest ? $"{largest.Effect:0.00}" : "none";
}
