using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Which parts of a set are read: those that the item names with Split, or all.</summary>
static class Parts
{
    /// <summary>The parts to read, in the set's order. A name in Split that is none of them is a problem: nothing may be left out by a slip.</summary>
    public static IReadOnlyList<string> Of(Layout layout, params string[] known)
    {
        foreach (var strange in layout.Split.Where(s => !known.Contains(s, StringComparer.OrdinalIgnoreCase)))
            layout.Problem("BHV0303", $"{Suggest.Unknown("part", strange, known)} Mend Split on the item of benchmark '{layout.Source.Name}'.");
        return [.. known.Where(layout.Wants)];
    }

    /// <summary>One dictionary for all samples of a part.</summary>
    public static IReadOnlyDictionary<string, string> Annotation(string part) => new Dictionary<string, string>(StringComparer.Ordinal) { ["split"] = part };
}
