using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Shards;

/// <summary>The Parquet files of a set, in order. Where Hugging Face calls them <c>SPLIT-00000-of-00002-HASH.parquet</c>, every one of them must be there, and once.</summary>
static class ParquetShards
{
    /// <summary>The files of the wanted parts, by path. What is missing or doubled is noted.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="part">The only part of the set; null for those that the item asks for.</param>
    public static IReadOnlyList<TreeFile> Of(Layout layout, string? part = null)
    {
        var all = layout.Tree.Files.Where(f => f.Path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) && (layout.Only.Length == 0 || f.Path == layout.Only)).ToList();
        var wanted = all.Where(f => part is null ? layout.Split.Count == 0 || layout.Wants(PartOf(f)) : PartOf(f) == part).ToList();
        if (all.Count == 0 || (part is not null && wanted.Count == 0)) throw layout.Missing([$"{part ?? "*"}-00000-of-00001.parquet"], "The set is one Parquet file or several.");
        foreach (var shards in layout.Only.Length > 0 ? [] : wanted.Select(Shard.From).OfType<Shard>().GroupBy(s => (s.File.Folder, s.Part))) Shard.Check(layout, [.. shards]);
        return wanted;
    }

    /// <summary>The part of a set that a file belongs to: by its name, or by its folder's (<c>train/0000.parquet</c>).</summary>
    public static string PartOf(TreeFile file) => Shard.From(file)?.Part ?? file.Folder.Split('/')[^1];
}
