using System.Text;

namespace Behavior.Gate.Roc;

/// <summary>The tables of <c>docs/gate.md</c>, between their markers.</summary>
static class RocTable
{
    const string Begin = "<!-- roc -->", End = "<!-- /roc -->";

    /// <summary>Puts them into a page; the page is made where there is none.</summary>
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
        Say(text, $"Written by `dotnet run -c Release --project perf/Gate.Roc` on {DateTime.UtcNow:yyyy-MM-dd}, {Machine.Words}: {bad.Count} planted regressions and {good.Count} harmless changes",
            all.Count < planted ? $" (of {planted}; the rest was not run)" : "",
            ". Every plant is a file of weights, or an item with another transform or number format, evaluated by the engine on ",
            $"{World.Pictures:N0} of the 10,000 photographs of `cifar10-jpeg` and on {95 * World.PerCell:N0} of `cifar-c` ({World.PerCell} a cell, where the suite has 60; ",
            $"the {75 * World.PerCell} of its fifteen counted corruptions make its figures), ",
            "and judged by the rules of `Gate.props` against what the untouched network answers. Most plants are in ResNet-20, the rest in ResNet-32, 44 and 56. ",
            "Every row of such a baseline is judged but those that other models take part in or that block nothing.");
        Say(text, "A plant's effect is what it does to accuracy or calibration error on all of these photographs, whichever is the worse, in margins (0.01); below 0 where it helps. ",
            $"The gate sees the same photographs, so the effect is a sample as well: its standard error ",
            $"is about {100 * Math.Sqrt(0.05 / World.Pictures):0.0} margins where one answer in twenty flips. Below one margin there is no loss that the rules forbid. ",
            $"The columns under 'every fifth' are the gate on {World.Pictures / 5:N0} of the photographs and the same corrupted ones; ",
            $"there the effect is still that on all {World.Pictures:N0}.");
        RegressionTables.AddTo(text, bad);
        HarmlessTable.AddTo(text, good);
        Say(text, "Not planted: an ONNX export, because nothing in this repository writes one.");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Adds a paragraph.</summary>
    public static void Say(StringBuilder text, params string[] parts) => text.Append(string.Concat(parts)).Append("\n\n");

    /// <summary>Adds a table.</summary>
    public static void Table(StringBuilder text, string[] head, IEnumerable<object[]> rows)
    {
        foreach (var row in rows.Prepend([.. head.Select(_ => "---")]).Prepend(head)) text.Append($"| {string.Join(" | ", row)} |\n");
        text.Append('\n');
    }
}
