using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>The devkit's labels of the validation pictures: line n is the devkit id of picture n.</summary>
static class TruthList
{
    public const string Name = "ILSVRC2012_validation_ground_truth.txt";

    /// <summary>The pictures with their labels; those without one are left out, which is a problem.</summary>
    public static IReadOnlyList<LabelledFile> Read(Layout layout, string top, IReadOnlyList<TreeFile> files, TreeFile list)
    {
        var map = DevkitMap.Read(layout);
        var labels = layout.Lines(list).Select((line, i) => Label(layout, list, line, i, map)).ToList();
        var entries = NumberedPictures.Match(layout, files, list, labels.Count, "labels");
        return entries is null ? [] : [.. files.Select((f, i) => new LabelledFile(f, labels[entries[i]], f.Path[top.Length..])).Where(f => f.Label >= 0)];
    }

    static int Label(Layout layout, TreeFile list, TextLine line, int index, IReadOnlyDictionary<int, int> map)
    {
        if (LabelSpace.IsNumber(line.Text) && line.Number == index + 1 && map.TryGetValue(int.Parse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture), out var label)) return label;
        layout.BadLine(list, line.Number, !LabelSpace.IsNumber(line.Text) ? $"'{Excerpt.Of(line.Text)}' is no number. Expected a devkit id, 1 to 1,000. Fetch ILSVRC2012_devkit_t12 again."
            : line.Number != index + 1 ? "blank lines come before it, so it is not clear which picture it is about. Expected a number on every line. Fetch ILSVRC2012_devkit_t12 again."
            : line.Text.All(c => c == '0') ? "the id 0. Devkit ids count from 1. Usual cause: a list of class numbers that other software made; fetch ILSVRC2012_devkit_t12 again."
            : $"the id {line.Text} is none of those that meta.mat or map_clsloc.txt lists, {map.Count:N0} in all. Fetch ILSVRC2012_devkit_t12 again.");
        return -1;
    }
}
