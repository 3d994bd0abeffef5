using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>The classes of a set that names none: those that its labels tell.</summary>
static class LabelClasses
{
    /// <summary>A number above it is a slip, and no reason to make as many classes.</summary>
    const int Most = 100_000;

    /// <summary>From 0 to the largest number where all labels are numbers, at most 100,000; else the names that occur, sorted code point by code point.</summary>
    public static LabelSpace Of(IReadOnlyCollection<string> labels) =>
        LabelSpace.OfIds("", labels.All(LabelSpace.IsNumber) ? Numbers(labels) : labels.Distinct(StringComparer.Ordinal).Order(CodePoints.Order));

    static IEnumerable<string> Numbers(IReadOnlyCollection<string> labels)
    {
        var largest = labels.Select(l => int.Parse(l, NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
        return Enumerable.Range(0, Math.Min(Most, 1 + largest)).Select(i => i.ToString(CultureInfo.InvariantCulture));
    }
}
