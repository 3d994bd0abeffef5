using System.Globalization;
using System.Text.RegularExpressions;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Shards;

/// <summary>
/// The Parquet files of a set, in order. Hugging Face calls them <c>SPLIT-00000-of-00002-HASH.parquet</c>: then every one of them must be there, and once, for a second upload beside the first would
/// count every picture twice.
/// </summary>
static partial class ParquetShards
{
    /// <summary>The files of the wanted parts, by path. What is missing or doubled is noted.</summary>
    public static IReadOnlyList<TreeFile> Of(Layout layout)
    {
        var only = File.Exists(layout.Source.Root) ? Path.GetFileName(layout.Source.Root) : "";
        var all = layout.Tree.Files.Where(f => f.Path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) && (only.Length == 0 || f.Path == only)).Select(f => (File: f, Name: Shard().Match(f.Name))).ToList();
        if (all.Count == 0) throw layout.Missing(["*.parquet"], "The set is one Parquet file or several.");
        var wanted = all.Where(f => layout.Split.Count == 0 || layout.Wants(Part(f.File, f.Name))).ToList();
        foreach (var part in only.Length > 0 ? [] : wanted.Where(f => f.Name.Success).GroupBy(f => (f.File.Folder, f.Name.Groups["split"].Value)))
            Check(layout, [.. part.Select(f => (f.File, Number(f.Name, "n"), Number(f.Name, "of")))]);
        return [.. wanted.Select(f => f.File)];
    }

    /// <summary>The part of a set that a file belongs to: by its name, or by its folder's (<c>train/0000.parquet</c>).</summary>
    public static string PartOf(TreeFile file) => Part(file, Shard().Match(file.Name));

    static string Part(TreeFile file, Match name) => name.Success ? name.Groups["split"].Value : file.Folder.Split('/')[^1];

    static void Check(Layout layout, List<(TreeFile File, int Number, int Of)> part)
    {
        var counts = part.Select(p => p.Of).Distinct().ToList();
        foreach (var twice in part.GroupBy(p => p.Number).Where(g => g.Count() > 1))
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds shard {twice.Key} more than once: {Layout.Listed(twice.Select(p => p.File.Path))}. Usual cause: two uploads of a set side by side; every picture would count twice. Keep one.");
        if (counts.Count > 1)
        {
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds shards of different sets: {Layout.Listed(part.DistinctBy(p => p.Of).Select(p => p.File.Path))}. Keep those of one upload.");
            return;
        }
        var missing = Enumerable.Range(0, Math.Min(counts[0], 100_000)).Except(part.Select(p => p.Number)).ToList();
        if (missing.Count > 0)
            layout.Problem("BHV0303", $"{layout.Tree.Root}: of {counts[0]} shards {part.Select(p => p.Number).Distinct().Count()} are there ({Layout.Listed(part.Select(p => p.File.Path), 2)}); "
                + $"missing: {string.Join(", ", missing.Take(10))}{(missing.Count > 10 ? ", ..." : "")}. Fetch them again.");
    }

    static int Number(Match name, string group) => int.Parse(name.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<split>.+)-(?<n>\d{5})-of-(?<of>\d{5})(-[0-9a-fA-F]+)?\.parquet$", RegexOptions.CultureInvariant)]
    private static partial Regex Shard();
}
