using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Lists that lie somewhere beside the pictures, as a devkit does, and are known by their names.</summary>
static class ListFiles
{
    /// <summary>The file of a name that is nearest to the root; null where there is none.</summary>
    /// <exception cref="BehaviorException">BHV0303: several are equally near.</exception>
    public static TreeFile? Find(Layout layout, string name)
    {
        var near = layout.Tree.Files.Where(f => f.Path.EndsWith(name, StringComparison.Ordinal) && f.Name == name).GroupBy(f => f.Path.AsSpan().Count('/')).MinBy(g => g.Key)?.ToList();
        return near is null ? null : near.Count == 1 ? near[0]
            : throw new BehaviorException("BHV0303", $"{layout.Tree.Root} holds '{name}' {near.Count} times ({Layout.Listed(near.Select(f => f.Path))}): which one counts is not said. Keep one.");
    }
}
