using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Kaggle's labels of the validation pictures: <c>ImageId,PredictionString</c>, the string being a WordNet id and four numbers of a box, once or several times. Rows are in no order.
/// </summary>
static class SolutionTable
{
    public const string Name = "LOC_val_solution.csv";

    const string Expected = "Expected a line as 'ILSVRC2012_val_00000001,n01751748 111 108 441 193'.", Mend = "Fetch the list again.";

    /// <summary>The pictures with their labels; those without one are left out, which is a problem.</summary>
    public static IReadOnlyList<LabelledFile> Read(Layout layout, string top, IReadOnlyList<TreeFile> files, TreeFile table)
    {
        var labels = Labels(layout, table);
        if (labels is null) return [];
        var unlabelled = files.Where(f => !labels.ContainsKey(f.Stem)).Select(f => f.Path).ToList();
        var absent = labels.Keys.Except(files.Select(f => f.Stem), StringComparer.Ordinal).ToList();
        if (unlabelled.Count > 0)
            layout.Problem("BHV0313", $"{layout.PathOf(table)} has {labels.Count} labels for {files.Count} pictures: it lacks {Layout.Listed(unlabelled)}. Usual cause: a list that was cut. {Mend}");
        if (absent.Count > 0)
            layout.Problem("BHV0303", $"{layout.PathOf(table)} lists {absent.Count:N0} pictures that are not in {layout.Tree.Root.TrimEnd('/')}/{top}: {Layout.Listed(absent)}. "
                + "Usual cause: a copy that was interrupted. Fetch the pictures again.");
        return [.. files.Where(f => labels.GetValueOrDefault(f.Stem, -1) >= 0).Select(f => new LabelledFile(f, labels[f.Stem], f.Path[top.Length..]))];
    }

    static Dictionary<string, int>? Labels(Layout layout, TreeFile table)
    {
        if (NamedColumns.Read(layout, table, ',', "ImageId", "PredictionString") is not { } columns)
        {
            if (!layout.HasProblems) layout.BadLine(table, 1, $"the table is empty. Expected 'ImageId,PredictionString', then a line for each picture. {Mend}");
            return null;
        }
        var (labels, first) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (line, fields) in columns.Rows)
        {
            var (id, boxes) = (fields[columns.IndexOf("ImageId")].Trim(), fields[columns.IndexOf("PredictionString")]);
            var (label, problem) = id.Length > 0 ? Label(boxes) : (-1, $"its ImageId is blank. {Expected}");
            if (problem.Length > 0) layout.BadLine(table, line, $"{(id.Length > 0 ? Excerpt.Of(id) + ": " : "")}{problem} {Mend}");
            if (!first.TryAdd(id, line)) layout.BadLine(table, line, $"'{Excerpt.Of(id)}' stands on line {first[id]} already: which label counts is not defined. {Mend}");
            labels.TryAdd(id, label);
        }
        return labels;
    }

    static (int Label, string Problem) Label(string boxes)
    {
        var words = boxes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length % 5 != 0) return (-1, $"its string has {words.Length} words, and a class with a box has five. {Expected}");
        var classes = words.Where((_, i) => i % 5 == 0).Distinct().ToList();
        if (classes.Find(c => ImageNetLabels.Thousand.IndexOf(c) < 0) is { } unknown) return (-1, $"'{Excerpt.Of(unknown)}' is none of the 1,000 WordNet ids.");
        return classes.Count == 1 ? (ImageNetLabels.Thousand.IndexOf(classes[0]), "") : (-1, $"its boxes are of {classes.Count} classes, {Layout.Listed(classes)}, and a picture has one.");
    }
}
