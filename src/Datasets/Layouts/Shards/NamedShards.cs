using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Shards;

/// <summary>The files that a part of a set is spread over, wherever they lie.</summary>
static class NamedShards
{
    /// <summary>A part's files in order. What is missing or doubled is noted.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="part">What their names begin with; a file of exactly this name stands alone.</param>
    public static IReadOnlyList<TreeFile> Of(Layout layout, string part)
    {
        var found = layout.Tree.Files.Select(f => f.Name == part ? new(f, part, 0, 1) : Shard.From(f)).OfType<Shard>().Where(s => s.Part == part).ToList();
        if (found.Count == 0) throw layout.Missing([part + "*"]);
        Shard.Check(layout, found);
        return [.. found.Select(s => s.File)];
    }
}
