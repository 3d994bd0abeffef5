using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Class folders that are named by ImageNet's ids, as most of its relatives have them.</summary>
static class WordNetFolders
{
    /// <summary>The pictures below a folder, by path.</summary>
    /// <param name="layout">The files.</param>
    /// <param name="top">The folder that holds the class folders, with a slash at the end; empty for the root.</param>
    /// <param name="classes">The set's classes.</param>
    public static IReadOnlyList<LabelledFile> Read(Layout layout, string top, LabelSpace classes) => new LabelledFolders(layout, top, classes.IndexOf, Expected(classes)).Read();

    static string Expected(LabelSpace classes) => $"one of the {classes.Count:N0} WordNet ids of {classes.Name}, for example {classes.Ids[0]}";
}
