using System.Text.Json;

namespace Behavior.Paper;

/// <summary>The paper's own numbers, to stand beside measured ones: four models, fractions unless said otherwise in <c>paper.json</c>.</summary>
public static class PaperNumbers
{
    static readonly Lazy<JsonDocument> s_numbers = new(Read);

    /// <summary>Mean over the models of the larger group minus mean over the smaller, at one path of <c>paper.json</c>.</summary>
    /// <param name="path">For example <c>robustness/average</c>.</param>
    /// <param name="larger">A group: <c>vit</c>, <c>clip</c>, <c>vit clip</c>.</param>
    /// <param name="smaller">Another.</param>
    /// <returns>Null where the paper prints no number for the path or a group.</returns>
    public static double? Difference(string path, string larger, string smaller) => Mean(path, larger) - Mean(path, smaller);

    /// <summary>Mean over a group's models at one path; null where the paper prints none.</summary>
    public static double? Mean(string path, string group)
    {
        var at = s_numbers.Value.RootElement;
        foreach (var step in path.Split('/'))
            if (!at.TryGetProperty(step, out at)) return null;
        var words = group.Split(' ').Where(w => w != "all");
        var values = at.EnumerateObject().Where(model => words.All(w => model.Name.Split('-').Contains(w))).Select(model => model.Value.GetDouble()).ToList();
        return values.Count > 0 ? values.Average() : null;
    }

    /// <summary>One entry below a path minus the <paramref name="rank"/>-th largest of the others: positive when it is among the top ones. Averages are no entry.</summary>
    public static double? AboveOthers(string path, string name, string group, int rank)
    {
        var others = Names(path).Where(n => n != name && n != "average").Select(n => Mean($"{path}/{n}", group)).OfType<double>().OrderDescending().ToList();
        return others.Count < rank ? null : Mean($"{path}/{name}", group) - others[rank - 1];
    }

    /// <summary>The share of entries below a path on which one group is ahead of another; a tie counts half.</summary>
    public static double? ShareLed(string path, string larger, string smaller) =>
        Names(path).Where(n => n != "average").Select(n => Difference($"{path}/{n}", larger, smaller)).Average(d => d > 0 ? 1 : d == 0 ? 0.5 : d is null ? null : (double?)0);

    /// <summary>Pearson's correlation of two groups' entries below a path; averages are no entry. Null where the paper prints none.</summary>
    public static double? Correlation(string path, string group, string other)
    {
        var entries = Names(path).Where(n => n != "average").Select(n => (A: Mean($"{path}/{n}", group), B: Mean($"{path}/{n}", other))).ToList();
        return entries.Any(e => e.A is null || e.B is null) ? null : Metrics.Statistics.Correlation.Pearson([.. entries.Select(e => e.A!.Value)], [.. entries.Select(e => e.B!.Value)]).ValueOrNull;
    }

    /// <summary>The names below a path, for example the factors of <c>synthetic</c>.</summary>
    public static IReadOnlyList<string> Names(string path) => [.. s_numbers.Value.RootElement.GetProperty(path).EnumerateObject().Select(p => p.Name)];

    static JsonDocument Read()
    {
        using var stream = typeof(PaperNumbers).Assembly.GetManifestResourceStream("Behavior.Paper.paper.json")!;
        return JsonDocument.Parse(stream);
    }
}
