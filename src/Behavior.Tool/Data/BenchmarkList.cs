using System.Globalization;
using Behavior.Datasets;
using Behavior.Datasets.Derived;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Diagnostics.Text;
using Behavior.Evaluation.Passes;
using Behavior.Manifests;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;

namespace Behavior.Tool.Data;

/// <summary>The benchmarks of a suite: whether their data are here, how large the published sets are, and how to get what is not.</summary>
static class BenchmarkList
{
    const double Kilo = 1_000;

    static readonly string[] s_units = ["kB", "MB", "GB", "TB"];

    /// <summary>The table, and below it how to get what is absent.</summary>
    /// <param name="manifest">The suite.</param>
    /// <param name="catalogue">Its readers.</param>
    /// <param name="only">Whether only the chosen zoo's are listed.</param>
    /// <param name="width">Columns at hand.</param>
    public static IEnumerable<string> Lines(Manifest manifest, Catalogue catalogue, bool only, int width)
    {
        var items = manifest.Benchmarks.Where(b => !only || b.Zoo == manifest.Zoo).ToList();
        foreach (var zoo in items.GroupBy(b => b.Zoo).OrderBy(g => g.Key == manifest.Zoo ? 0 : 1))
        {
            var rows = zoo.Select(b => Row(b, manifest, catalogue)).ToList();
            foreach (var line in TextTable.Lay([$"zoo {zoo.Key}", "data", "pictures", "download", "licence"], rows, width)) yield return line;
            yield return "";
        }
        foreach (var line in Wanted([.. items.Where(b => State(b, manifest) == Absent)], width)) yield return line;
    }

    /// <summary>How to get what is absent: what each needs, and once for all what to do then.</summary>
    static IEnumerable<string> Wanted(IReadOnlyList<BenchmarkItem> absent, int width)
    {
        var mends = absent.Select(b => (b.Name, Mend: DataFiles.Mend(b).Split("; ", 2))).ToList();
        foreach (var same in mends.GroupBy(m => m.Mend[0], StringComparer.Ordinal))
            foreach (var line in TextColumns.Wrap($"{string.Join(", ", same.Select(m => m.Name))}: {same.Key}", width, 2)) yield return line;
        foreach (var then in mends.Where(m => m.Mend.Length > 1).Select(m => m.Mend[1]).Distinct())
            foreach (var line in TextColumns.Wrap(then, width, 2)) yield return line;
    }

    /// <summary>What is published of a benchmark, or of the one that it is made of.</summary>
    public static DatasetFacts? Facts(BenchmarkItem item, Manifest manifest, Catalogue catalogue)
    {
        var at = Origin(item, manifest);
        var isPart = at.Take is not null || item.Take is not null || item.Options.ContainsKey(PartReader.ClassesKey);
        return isPart || !catalogue.Readers.Names.Contains(at.Kind) ? null : catalogue.Readers.Find(at.Kind) is var reader ? reader.Facts(at.Source(reader)) : null;
    }

    /// <summary>Whether its data are here: <c>here</c>, <c>not here</c>, or <c>made</c> for pictures that are drawn.</summary>
    public static string State(BenchmarkItem item, Manifest manifest) => Origin(item, manifest) switch
    {
        { Root.Length: 0 } => "made",
        var at when RegularFile.KindOf(at.Root) == PathKind.Nothing => Absent,
        _ => "here",
    };

    /// <summary>About so many bytes, in words; empty for none.</summary>
    public static string Size(long bytes)
    {
        if (bytes <= 0) return "";
        var (value, unit) = (bytes / Kilo, 0);
        for (; value >= Kilo && unit < s_units.Length - 1; unit++) value /= Kilo;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {s_units[unit]}");
    }

    /// <summary>How large a published set is, by its download or by its pictures; empty where neither is known.</summary>
    public static string Large(DatasetFacts? facts) => facts is { Bytes: > 0 } ? $"about {Size(facts.Bytes)}" : Pictures(facts) is > 0 and var count ?
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} pictures") : "";

    const string Absent = "not here";

    static string[] Row(BenchmarkItem item, Manifest manifest, Catalogue catalogue)
    {
        var facts = Facts(item, manifest, catalogue);
        var pictures = Pictures(facts) is > 0 and var count ? count.ToString("N0", CultureInfo.InvariantCulture) : "";
        return [item.Name, State(item, manifest), pictures, Size(facts?.Bytes ?? 0), facts?.Licence.Split([',', ';'])[0] ?? ""];
    }

    /// <summary>How many pictures are published: all, or those of the parts.</summary>
    static long Pictures(DatasetFacts? facts) => facts is null ? 0 : facts.Published.TryGetValue("images", out var images) ? images
        : facts.Published.Where(p => p.Key is "train" or "test" or "val" or "valid" or "validation" or "trainval" or "train800val200").Sum(p => p.Value);

    /// <summary>The benchmark whose files are read for another.</summary>
    static BenchmarkItem Origin(BenchmarkItem item, Manifest manifest)
    {
        for (var steps = 0; item.Base.Length > 0 && steps < manifest.Benchmarks.Count; steps++)
            if (manifest.Benchmarks.FirstOrDefault(b => b.Name == item.Base) is { } from) item = from;
        return item;
    }
}
