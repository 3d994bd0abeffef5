using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Inflate;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Files that hold a whole part of a set, and what must hold of the arrays in them.</summary>
static class ArrayFiles
{
    const int Shown = 20;

    /// <summary>A file by its name, wherever it lies; or, where it is not there, the same gzipped.</summary>
    /// <exception cref="BehaviorException">BHV0303: it is not there, or there are several.</exception>
    public static TreeFile Find(Layout layout, string name)
    {
        var full = layout.Has(name) || !layout.Has(name + ".gz") ? name : name + ".gz";
        return layout.Need(layout.Base(full) + full);
    }

    /// <summary>Opens a file for as long as the dataset is; a gzipped one is inflated on the way, piece by piece.</summary>
    public static IBytes Open(Layout layout, TreeFile file)
    {
        var bytes = layout.Own(layout.Tree.Open(file));
        return file.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? layout.Own(new InflatedBytes(bytes, Packing.Gzip)) : bytes;
    }

    /// <summary>Checks an array's type and sizes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="types">Types that it may have.</param>
    /// <param name="sizes">Sizes; null for any.</param>
    /// <exception cref="BehaviorException">BHV0313: it is another.</exception>
    public static void Check(NumberArray array, NumberType[] types, params long?[] sizes)
    {
        if (!types.Contains(array.Type) || array.Shape.Count != sizes.Length || sizes.Zip(array.Shape).Any(s => s.First is { } wanted && wanted != s.Second))
            throw new BehaviorException("BHV0313", $"{array.Name} holds {ArrayShape.Shown(array.Shape)} values of type {array.Type}; "
                + $"expected are {string.Join(" x ", sizes.Select(s => s?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "n"))} "
                + $"of type {string.Join(" or ", types)}. Usual cause: a file that was converted by other software. Fetch the published one.");
    }

    /// <summary>Checks that there is a label for each picture.</summary>
    /// <exception cref="BehaviorException">BHV0313: there are more or fewer.</exception>
    public static void CheckCount(string where, long labels, long pictures)
    {
        if (labels != pictures) throw new BehaviorException("BHV0313", $"{where} has {labels:N0} labels for {pictures:N0} pictures. Usual cause: "
            + "files of different parts or an interrupted download. Fetch both again.");
    }

    /// <summary>Notes labels that are none of the set's, the first ones by their rows.</summary>
    public static void CheckRange(Layout layout, string where, IReadOnlyList<long> labels, long first, long last, string what = "label")
    {
        var wrong = 0;
        for (var i = 0; i < labels.Count; i++)
            if ((labels[i] < first || labels[i] > last) && ++wrong <= Shown)
                layout.Problem("BHV0313", $"{where}#{i}: the {what} is {labels[i]}; expected is one of {first} to {last}. Usual cause: a file of another set, or damage. Fetch it again.");
        if (wrong > Shown) layout.Problem("BHV0313", $"{where}: {wrong:N0} rows have such a {what}.");
    }
}
