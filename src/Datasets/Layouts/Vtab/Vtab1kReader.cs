using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="vtab-1k"</c>: one task's folder with the lists <c>train800.txt</c>, <c>val200.txt</c>, <c>test.txt</c> and <c>train800val200.txt</c> of <c>PATH LABEL</c>. The task is known by the
/// folder's name, and with it the number of classes; in a folder of another name ClassCount says it.
/// </summary>
public sealed class Vtab1kReader : LayoutReader
{
    /// <summary>Classes that a task may have whose number nothing says.</summary>
    const int MostUnsaid = 1000;

    /// <inheritdoc/>
    public override string Kind => "vtab-1k";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source)
    {
        var published = new Dictionary<string, long> { ["train800"] = 800, ["val200"] = 200, ["train800val200"] = 1000 };
        if (Task(source.Root) is { } task && VtabTasks.All[task] is var (classes, test)) (published["classes"], published["test"]) = (classes, test);
        return new("VTAB-1k", "https://github.com/ZhangYuanhan-AI/NOAH", "that of each set")
        {
            Published = published,
            Layout = "TASK/train800.txt, TASK/val200.txt, TASK/train800val200.txt, TASK/test.txt, TASK/images/test/000000.jpg",
        };
    }

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "train800", "val200", "test", "train800val200");
        if (parts.Count == 0) return new(LabelSpace.OfIds("", []), []);
        var start = layout.Base([.. parts.Select(p => p + ".txt")]);
        var task = Task(start.Length > 0 ? start.TrimEnd('/') : layout.Tree.Root);
        var known = task is null ? LayoutKeys.ClassCount.Number(layout.Source.Options) : VtabTasks.All[task].Classes;
        var pictures = new PictureList(layout, start);
        List<Picture> found = [.. parts.SelectMany(p => Part(layout, pictures, layout.Need($"{start}{p}.txt"), p, known, task))];
        foreach (var part in parts) pictures.NoteOthers($"{start}images/{part}");
        var classes = (int)(known ?? 1 + found.Max(p => (int?)p.Sample.Label) ?? 0);
        if (known is null && classes > 0)
            layout.Notes.Add($"The folder of {layout.Tree.Root} has no name of a task of VTAB ({string.Join(", ", VtabTasks.All.Keys)}), and its item says no ClassCount: "
                + $"the classes are the {classes:N0} that the lists name.");
        return new(LabelSpace.OfIds("", Enumerable.Range(0, classes).Select(c => c.ToString(CultureInfo.InvariantCulture))), found);
    }

    static IEnumerable<Picture> Part(Layout layout, PictureList pictures, TreeFile list, string part, long? known, string? task)
    {
        var annotations = Parts.Annotation(part);
        foreach (var (index, line) in pictures.Lines(list).Index())
        {
            var blank = line.Text.AsSpan().LastIndexOfAny(' ', '\t');
            var label = line.Text[(blank + 1)..];
            if (blank < 0) layout.BadLine(list, line.Number, $"'{Excerpt.Of(line.Text)}' has no label. Expected PATH LABEL, as in 'images/{part}/000000.jpg 3'. Fetch the list again.");
            else if (!int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                layout.BadLine(list, line.Number, $"the label '{Excerpt.Of(label)}' is no whole number from 0 on. Expected PATH LABEL, as in 'images/{part}/000000.jpg 3'. Fetch the list again.");
            else if (number >= (known ?? MostUnsaid)) layout.BadLine(list, line.Number, OutOfRange(number, known, task));
            else if (pictures.Picture(list, line.Number, line.Text[..blank].TrimEnd()) is { } file)
                yield return new(new(string.Create(CultureInfo.InvariantCulture, $"{part}#{index}"), number) { Annotations = annotations }, layout.Place(file));
        }
    }

    static string OutOfRange(int label, long? known, string? task) => known is null
        ? $"the label is {label}, and neither the folder's name nor ClassCount says how many classes there are; expected is one of 0 to {MostUnsaid - 1}. "
            + "Declare ClassCount on the item, or fetch the list again."
        : $"the label is {label}; expected is one of 0 to {known - 1}, as {(task is null ? "ClassCount on the item" : $"the task {task}")} has {known} classes. Usual cause: "
            + "a list of another task, or labels that count from 1. Fetch it again.";

    /// <summary>The task that a folder or archive is named for; null for none.</summary>
    static string? Task(string path) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is var name && name.Split('.')[0] is { Length: > 0 } stem && VtabTasks.All.ContainsKey(stem) ? stem : null;
}
