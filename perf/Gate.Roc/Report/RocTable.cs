using System.Text;

namespace Behavior.Gate.Roc;

/// <summary>The table of <c>docs/gate.md</c>, between its markers.</summary>
static class RocTable
{
    const string Begin = "<!-- roc -->", End = "<!-- /roc -->", Merge = "merge", Undecided = "undecided", Blocked = "do not merge";

    static readonly (string Words, double From, double To)[] s_groups =
        [("below 0.5", double.NegativeInfinity, 0.5), ("0.5 to 1", 0.5, 1), ("1 to 2", 1, 2), ("above 2", 2, double.PositiveInfinity)];

    /// <summary>Puts the table into a page; the page is made where there is none.</summary>
    public static void WriteTo(string page, IReadOnlyList<Plant> plants, IReadOnlyDictionary<string, PlantOutcome> outcomes)
    {
        var text = File.Exists(page) ? File.ReadAllText(page) : $"# The gate\n\n{Begin}\n{End}\n";
        int begin = text.IndexOf(Begin, StringComparison.Ordinal), end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException($"{page} has no {Begin} and {End} behind it.");
        List<PlantOutcome> known = [.. plants.Select(p => outcomes.GetValueOrDefault(p.Name)).OfType<PlantOutcome>()];
        File.WriteAllText(page, $"{text[..(begin + Begin.Length)]}\n{Of(known, plants.Count)}{text[end..]}");
    }

    static string Of(List<PlantOutcome> all, int planted)
    {
        List<PlantOutcome> bad = [.. all.Where(o => !o.IsHarmless)], good = [.. all.Where(o => o.IsHarmless)];
        var text = new StringBuilder();
        text.AppendLine($"Written by `dotnet run -c Release --project perf/Gate.Roc` on {DateTime.UtcNow:yyyy-MM-dd}, {Machine.Words}: {bad.Count} planted regressions and {good.Count} harmless changes"
            + $"{(all.Count < planted ? $" (of {planted}; the rest was not run)" : "")}. Every plant is a file of weights, or an item with another transform or number format, evaluated by the engine on {World.Pictures:N0} of the 10,000 photographs of `cifar10-jpeg` "
            + "and on 950 of `cifar-c` (10 a cell, where the suite has 60), and judged by the rules of `Gate.props` against what the untouched network answers. Most plants are in ResNet-20, the rest in ResNet-32, 44 and 56. "
            + "Every row of such a baseline is judged but those that other models take part in or that block nothing.");
        text.AppendLine();
        text.AppendLine("A plant's effect is what it does to accuracy or calibration error on all photographs, whichever is the worse, in margins (0.01). The gate sees the same photographs, so the effect is a sample as well: "
            + $"its standard error is about {100 * Math.Sqrt(0.05 / World.Pictures):0.0} margins where one answer in twenty flips. Below one margin there is no loss that the rules forbid. The columns under 'every fifth' are the gate on {World.Pictures / 5:N0} of the photographs, and the same corrupted ones; there the effect is still that on all {World.Pictures:N0}.");
        text.AppendLine();
        Effects(text, bad);
        Kinds(text, bad);
        Missed(text, bad);
        HarmlessKinds(text, good);
        text.AppendLine("Not planted: an ONNX export, because there is no ONNX source in this repository yet.");
        return text.ToString().ReplaceLineEndings("\n");
    }

    static void Effects(StringBuilder text, List<PlantOutcome> bad)
    {
        text.AppendLine("Regressions by effect:").AppendLine();
        text.AppendLine("| effect, margins | planted | do not merge | undecided | merge | every fifth: do not merge | undecided | merge |").AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var (words, from, to) in s_groups)
        {
            List<PlantOutcome> group = [.. bad.Where(o => o.Verdict != PlantOutcome.Refused && o.Effect >= from && o.Effect < to)];
            text.AppendLine($"| {words} | {group.Count} | {Count(group, Blocked)} | {Count(group, Undecided)} | {Count(group, Merge)} | {CountFewer(group, Blocked)} | {CountFewer(group, Undecided)} | {CountFewer(group, Merge)} |");
        }
        text.AppendLine();
    }

    static void Kinds(StringBuilder text, List<PlantOutcome> bad)
    {
        text.AppendLine("Regressions by kind; 'a part' is a class, corruption or severity that makes its row regressed where the whole does not:").AppendLine();
        text.AppendLine("| kind | planted | do not merge | undecided | merge | caught by | largest effect that merged, margins |").AppendLine("|---|---|---|---|---|---|---|");
        foreach (var kind in bad.GroupBy(o => o.Kind))
        {
            List<PlantOutcome> group = [.. kind];
            text.AppendLine($"| {kind.Key} | {group.Count} | {Count(group, Blocked)} | {Count(group, Undecided)} | {Count(group, Merge)} | {Catches(group)} | {LargestMerged(group)} |");
        }
        text.AppendLine($"| all | {bad.Count} | {Count(bad, Blocked)} | {Count(bad, Undecided)} | {Count(bad, Merge)} | {Catches(bad)} | {LargestMerged(bad)} |").AppendLine();
        var alone = bad.Where(o => o.Verdict == Blocked && o.Rows.Count(r => r.Blocks) == 1).GroupBy(o => o.Rows.First(r => r.Blocks).Catch).OrderByDescending(g => g.Count()).ToList();
        if (alone.Count > 0) text.AppendLine($"Caught by one row alone: {string.Join(", ", alone.Select(g => $"{g.Key} {g.Count()}"))}.").AppendLine();
    }

    static void Missed(StringBuilder text, List<PlantOutcome> bad)
    {
        List<PlantOutcome> missed = [.. bad.Where(o => o.Verdict == Merge && o.Effect >= 0.5).OrderByDescending(o => o.Effect)];
        if (missed.Count == 0)
        {
            text.AppendLine("No regression of half a margin or more merged.").AppendLine();
            return;
        }
        text.AppendLine("Merged with an effect of half a margin or more:").AppendLine();
        text.AppendLine("| plant | effect, margins | accuracy, points | calibration error | worst class, points |").AppendLine("|---|---|---|---|---|");
        foreach (var o in missed)
            text.AppendLine($"| {o.Plant.Split(": ")[1]} | {o.Effect:0.00} | {-100 * o.AccuracyLoss:+0.00;-0.00;0} | {o.EceGrowth:+0.0000;-0.0000;0} | {-100 * o.WorstClass:+0.0;-0.0;0} |");
        text.AppendLine();
    }

    static void HarmlessKinds(StringBuilder text, List<PlantOutcome> good)
    {
        text.AppendLine("Harmless changes; a false alarm is any verdict but `merge`:").AppendLine();
        text.AppendLine("| kind | made | merge | undecided | do not merge | refused | largest effect, margins | most answers that flipped | every fifth: false alarms |").AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in good.GroupBy(o => o.Kind).Select(g => (g.Key, Outcomes: g.ToList())).Append(("all", good)))
        {
            var (name, group) = kind;
            text.AppendLine($"| {name} | {group.Count} | {Count(group, Merge)} | {Count(group, Undecided)} | {Count(group, Blocked)} | {Count(group, PlantOutcome.Refused)} | "
                + $"{group.Max(o => o.Effect):0.00} | {group.Max(o => o.Lost + o.Won)} | {group.Count(o => o.Verdict != PlantOutcome.Refused && o.OfFewer != Merge)} |");
        }
        text.AppendLine();
        foreach (var refused in good.Where(o => o.Verdict == PlantOutcome.Refused).GroupBy(o => o.Kind))
            text.AppendLine($"Refused: {string.Join("; ", refused.Select(o => o.Plant.Split(": ")[1]))}. {refused.First().Error.Split(' ')[0].TrimEnd(':')}: the file is not read at all, so no verdict is given.").AppendLine();
    }

    static int Count(IEnumerable<PlantOutcome> outcomes, string verdict) => outcomes.Count(o => o.Verdict == verdict);

    static int CountFewer(IEnumerable<PlantOutcome> outcomes, string verdict) => outcomes.Count(o => o.OfFewer == verdict);

    static string Catches(IEnumerable<PlantOutcome> outcomes) =>
        string.Join(", ", outcomes.Where(o => o.Verdict == Blocked).SelectMany(o => o.Rows).Where(r => r.Blocks).GroupBy(r => r.Catch).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"));

    static string LargestMerged(IEnumerable<PlantOutcome> outcomes) => outcomes.Where(o => o.Verdict == Merge).Select(o => $"{o.Effect:0.00}").DefaultIfEmpty("none").MaxBy(t => double.TryParse(t, out var e) ? e : double.MinValue)!;
}
