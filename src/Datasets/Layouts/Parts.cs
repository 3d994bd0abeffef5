using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts;

/// <summary>Which parts of a set are read: those that the item names with Split, or all.</summary>
static class Parts
{
    /// <summary>The parts to read, in the set's order. A name in Split that is none of them is a problem.</summary>
    public static IReadOnlyList<string> Of(Layout layout, params string[] known)
    {
        Check(layout, known);
        return [.. known.Where(layout.Wants)];
    }

    /// <summary>Notes names in Split that are none of the known ones: nothing may be left out by a slip.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="known">The names.</param>
    /// <param name="what">What they name.</param>
    public static void Check(Layout layout, IReadOnlyCollection<string> known, string what = "part")
    {
        foreach (var strange in layout.Split.Where(s => !known.Contains(s, StringComparer.OrdinalIgnoreCase)))
            layout.Problem("BHV0303", $"{Suggest.Unknown(what, strange, known)} Mend Split on the item of benchmark '{layout.Source.Name}'.");
    }

    /// <summary>One dictionary for all samples of a part.</summary>
    public static IReadOnlyDictionary<string, string> Annotation(string part) => new Dictionary<string, string>(StringComparer.Ordinal) { ["split"] = part };
}
