using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Joins pictures that carry numbers with a list whose n-th entry is about number n. Both must have the same numbers: one entry too few or too many shifts every later label.</summary>
static class NumberedPictures
{
    /// <summary>For every picture the position of its entry; null where the two do not fit, which is a problem.</summary>
    /// <param name="layout">The files.</param>
    /// <param name="files">The pictures.</param>
    /// <param name="list">The list.</param>
    /// <param name="entries">How many entries it has.</param>
    /// <param name="what">What its entries are called, for example labels.</param>
    public static IReadOnlyList<int>? Match(Layout layout, IReadOnlyList<TreeFile> files, TreeFile list, int entries, string what)
    {
        var unnumbered = files.Where(f => ValFolder.Number(f.Stem) == 0).Select(f => f.Path).ToList();
        if (unnumbered.Count > 0)
            layout.Problem("BHV0303", $"{unnumbered.Count:N0} pictures in {layout.Tree.Root} have no number: {Layout.Listed(unnumbered)}. Expected ILSVRC2012_val_00000001.JPEG and so on, "
                + $"which {layout.PathOf(list)} is about. Fetch them again under their names, or remove them.");
        else if (files.Count != entries)
            layout.Problem("BHV0313", $"{layout.PathOf(list)} has {entries} {what} for {files.Count} pictures; entry n is about the picture of number n, so there must be as many. "
                + "Usual cause: a list or a set of pictures that was cut. Fetch both again.");
        else if (files.Select(f => ValFolder.Number(f.Stem)).Where(n => n > entries).Order().FirstOrDefault() is > 0 and var beyond)
            layout.Problem("BHV0313", $"{layout.PathOf(list)} has {entries} {what}, and there is a picture of number {beyond:D8}: others are missing. "
                + "Usual cause: a copy that was interrupted. Fetch the pictures again.");
        else return [.. files.Select(f => ValFolder.Number(f.Stem) - 1)];
        return null;
    }
}
