using System.Globalization;
using System.Text.RegularExpressions;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>The folder of ILSVRC 2012's validation pictures, whose files are numbered from 1: <c>ILSVRC2012_val_00000001.JPEG</c>.</summary>
static partial class ValFolder
{
    const string Name = "val";

    /// <summary>The folder, with a slash at the end; empty for the root. Pictures for training beside it are no part of it.</summary>
    public static string Find(Layout layout)
    {
        OnePart.Check(layout);
        return PictureTops.Named(layout, Name)
            ?? PictureTops.Holding(layout, LabelSpace.IsWordNet)
            ?? PictureTops.Nearest(layout, PictureTops.Paths(layout).Where(p => Number(Path.GetFileNameWithoutExtension(p)) > 0).Select(p => p[..(p.LastIndexOf('/') + 1)]))
            ?? throw layout.Missing(["val/ILSVRC2012_val_00000001.JPEG", "val/<wnid>/ILSVRC2012_val_00000001.JPEG"], "One of the two is wanted.");
    }

    /// <summary>Whether the pictures lie in class folders.</summary>
    public static bool HasClassFolders(Layout layout, string top) =>
        layout.In(top.TrimEnd('/')).Any(f => f.Path.IndexOf('/', top.Length) is > 0 and var at && LabelSpace.IsWordNet(f.Path[top.Length..at]));

    /// <summary>The number in a file's name; 0 where there is none.</summary>
    public static int Number(string stem) => NamePattern().Match(stem) is { Success: true } match ? int.Parse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>The pictures of a folder without class folders.</summary>
    public static IReadOnlyList<TreeFile> Flat(Layout layout, string top)
    {
        var all = layout.PicturesIn(top.TrimEnd('/'));
        if (top.Length == 0) all = [.. all.Where(f => Number(f.Stem) > 0 || !f.Path.Contains('/'))];
        var deep = all.Select(f => f.Path[top.Length..]).Where(p => p.Contains('/')).Select(p => p[..p.IndexOf('/')]).Distinct().ToList();
        if (deep.Count > 0)
            layout.Problem("BHV0303", $"The folders {Layout.Listed(deep)} in {layout.Tree.Root.TrimEnd('/')}/{top} are no classes: their names are no WordNet ids as n01440764. "
                + "Usual cause: folders that were numbered or renamed by other software. Name each by its class's id, or put all pictures into one folder beside the devkit.");
        return all;
    }

    /// <summary>A picture's annotations: its class's id, and the clean picture, by which statistics resample it together wherever it occurs.</summary>
    public static Dictionary<string, string> Annotations(string stem, string wnid) => new(3) { ["wnid"] = wnid, ["cluster"] = Cluster(stem) };

    /// <summary>What is common to everything that was made of one picture.</summary>
    public static string Cluster(string stem) => "ILSVRC2012_val/" + stem;

    [GeneratedRegex(@"\AILSVRC2012_val_([0-9]{8})\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NamePattern();
}
