using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// ILSVRC 2012's validation pictures with their labels, in whichever of four forms they are there: class folders; one folder with the devkit's list and <c>meta.mat</c> or <c>map_clsloc.txt</c>;
/// Kaggle's copy with <c>LOC_val_solution.csv</c>.
/// </summary>
static class ValPictures
{
    /// <summary>The pictures, by path.</summary>
    public static IReadOnlyList<LabelledFile> Read(Layout layout)
    {
        var top = ValFolder.Find(layout);
        return TryRead(layout, top) ?? throw layout.Missing([SolutionTable.Name, TruthList.Name],
            $"One of the two must say the labels of the pictures in '{(top.Length > 0 ? top : ".")}', since they are in no class folders. The latter comes with ILSVRC2012_devkit_t12.");
    }

    /// <summary>Whether everything is there that says the pictures' labels.</summary>
    public static bool SaysLabels(Layout layout, string top) =>
        ValFolder.HasClassFolders(layout, top) || ListFiles.Find(layout, SolutionTable.Name) is not null || (ListFiles.Find(layout, TruthList.Name) is not null && DevkitMap.IsThere(layout));

    /// <summary>The pictures, by path; null where nothing says their labels.</summary>
    public static IReadOnlyList<LabelledFile>? TryRead(Layout layout, string top) =>
        ValFolder.HasClassFolders(layout, top) ? WordNetFolders.Read(layout, top, ImageNetLabels.Thousand)
        : ListFiles.Find(layout, SolutionTable.Name) is { } table ? SolutionTable.Read(layout, top, ValFolder.Flat(layout, top), table)
        : ListFiles.Find(layout, TruthList.Name) is { } list ? TruthList.Read(layout, top, ValFolder.Flat(layout, top), list)
        : null;
}
