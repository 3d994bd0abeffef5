using System.Text;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Published;

/// <summary>
/// <c>published.json</c>: rows of checkpoint, benchmark, metric and value in percent, columns are its benchmarks. Standard are the timm
/// checkpoints whose tag is one recipe and <c>in1k</c> (<c>fb_in1k</c>, <c>a1_in1k</c>): trained on ImageNet-1K alone. Tags with more in them
/// (<c>fb_in22k_ft_in1k</c>, <c>fb_dist_in1k</c>) have further data or a teacher. Of a checkpoint at several resolutions the lowest counts,
/// the one of its training: a model is one point.
/// </summary>
static class PublishedJson
{
    const string Metric = "top-1";

    public static StandardSet Read(string path, string clean, string shifted)
    {
        var text = PublishedText.Read(path);
        List<Row> rows;
        try
        {
            using var json = StrictJson.Parse(Encoding.UTF8.GetBytes(text.Text));
            rows = [.. json.RootElement.GetProperty("rows").EnumerateArray().Where(IsStandard).Select(Row.Of)];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BehaviorException("BHV0431", $"{text.Name} is not what was expected: {Excerpt.Of(failure.Message, 400)} "
                + "Expected \"rows\", each with checkpoint, benchmark, metric, value, resolution and crop_pct.", failure);
        }
        foreach (var name in new[] { clean, shifted })
            if (rows.All(r => r.Benchmark != name))
                throw new BehaviorException("BHV0431", $"{text.Name}: {Suggest.Unknown("column", name, rows.Select(r => Excerpt.Of(r.Benchmark, AccuracyTable.MostShown)).Distinct())}");
        Check(text, rows);
        var points = from at in rows.GroupBy(r => (r.Checkpoint, r.Resolution, r.Crop))
                     let x = at.FirstOrDefault(r => r.Benchmark == clean)
                     let y = at.FirstOrDefault(r => r.Benchmark == shifted)
                     where x is not null && y is not null
                     group new StandardPoint(x.Checkpoint, x.Value / 100, y.Value / 100) by x.Checkpoint into settings
                     select settings.First();
        return StandardSet.Of($"ImageNet-1K models of {text.Name}", text.Hash, AccuracyTable.WithLogits([.. points], text.Name, shifted));
    }

    /// <summary>Values that are no percentages, and rows that stand twice.</summary>
    static void Check(PublishedText text, List<Row> rows)
    {
        var problems = new Problems();
        foreach (var row in rows.Where(r => r.Value is not (>= 0 and <= 100)).Take(20))
            problems.Add("BHV0431", $"{text.Name}: {row.Value} is no accuracy of '{Excerpt.Of(row.Checkpoint)}' on '{Excerpt.Of(row.Benchmark)}': expected percent, 0 to 100.");
        foreach (var twice in rows.GroupBy(r => r with { Value = 0 }).Where(g => g.Count() > 1).Take(20))
            problems.Add("BHV0431", $"{text.Name}: '{Excerpt.Of(twice.Key.Checkpoint)}' on '{Excerpt.Of(twice.Key.Benchmark)}' at {twice.Key.Resolution} stands there {twice.Count()} times. "
                + "A model is one point: remove the others.");
        problems.ThrowIfAny();
        rows.Sort((a, b) => (a.Resolution, a.Crop).CompareTo((b.Resolution, b.Crop)));
    }

    static bool IsStandard(JsonElement row)
    {
        var checkpoint = row.GetProperty("checkpoint").GetString()!;
        return row.GetProperty("metric").GetString() == Metric && checkpoint.StartsWith("timm/", StringComparison.Ordinal) && checkpoint[(checkpoint.LastIndexOf('.') + 1)..].Split('_') is [_, "in1k"];
    }

    sealed record Row(string Checkpoint, string Benchmark, double Value, int Resolution, double Crop)
    {
        public static Row Of(JsonElement row) => new(row.GetProperty("checkpoint").GetString()!, row.GetProperty("benchmark").GetString()!,
            row.GetProperty("value").GetDouble(), row.GetProperty("resolution").GetInt32(), row.GetProperty("crop_pct").GetDouble());
    }
}
