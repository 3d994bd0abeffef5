using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Sets that have one part alone: an item that asks for another is refused, where it would otherwise be given this one.</summary>
static class OnePart
{
    /// <summary>What items of a set may say whose only part has no name.</summary>
    public static IReadOnlyList<ItemKey> Keys { get; } = [.. LayoutKeys.All.Where(k => k != LayoutKeys.Split)];

    /// <summary>Notes where an item asks for parts that there are not.</summary>
    /// <param name="layout">The files.</param>
    /// <param name="name">The part's name; its long form is understood as well.</param>
    public static void Check(Layout layout, string name = "val")
    {
        foreach (var other in layout.Split.Where(s => s != name && s != "validation"))
            layout.Problem("BHV0303", $"Split on the item of benchmark '{layout.Source.Name}' names '{other}'; this kind reads '{name}' and nothing else. "
                + "Remove Split, or take the kind of that part.");
    }
}
