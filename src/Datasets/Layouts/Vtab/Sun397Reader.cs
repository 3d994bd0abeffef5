using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="sun397"</c>: scenes in <c>LETTER/CLASS[/SUBCLASS]</c>, labels by the lines of <c>ClassName.txt</c>, parts by <c>Training_01.txt</c> and <c>Testing_01.txt</c>; Split may name those
/// of another of the ten partitions. The lists lie beside the letters or, as their own archive has them, in a folder of their own. VTAB's own split is none of these partitions.
/// </summary>
public sealed class Sun397Reader : LayoutReader
{
    const string Names = "ClassName.txt";

    /// <inheritdoc/>
    public override string Kind => "sun397";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("SUN397", "https://vision.princeton.edu/projects/2010/SUN/", "for research")
    {
        Published = new Dictionary<string, long> { ["images"] = 108754, ["classes"] = 397, ["partition_01_train"] = 19850, ["partition_01_test"] = 19850 },
        Bytes = 39_000_000_000,
        Layout = "SUN397/a/abbey/sun_aaa.jpg, SUN397/ClassName.txt, SUN397/Training_01.txt",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        string[] all = [.. Enumerable.Range(1, 10).SelectMany(i => new[] { Numbered("Training", i), Numbered("Testing", i) })];
        var parts = layout.Split.Count == 0 ? [all[0], all[1]] : Parts.Of(layout, all);
        var lists = parts.Prepend(Names).Select(p => Find(layout, Path.ChangeExtension(p, ".txt"))).ToList();
        var classes = Classes(layout, lists[0]);
        var start = layout.Tree.Files.FirstOrDefault(f => f.Path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) && Start(f, classes) is not null) is { } first ? Start(first, classes)! : "";
        var pictures = new PictureList(layout, start);
        List<Picture> found = [.. parts.SelectMany((p, i) => Part(layout, pictures, lists[i + 1], p, classes))];
        if (layout.Split.Count == 0) pictures.NoteOthers(start.TrimEnd('/'));
        var names = classes.OrderBy(c => c.Value).Select(c => new LabelClass(c.Key) { Name = c.Key.Replace('_', ' ').Replace('/', ' ') });
        return new(new("", [.. names]), found);
    }

    static string Numbered(string part, int partition) => string.Create(CultureInfo.InvariantCulture, $"{part}_{partition:D2}");

    static TreeFile Find(Layout layout, string name) => layout.Need(layout.Base(name) + name);

    /// <summary>The folder above the letters, by a picture in a class's folder; null where it is in none.</summary>
    static string? Start(TreeFile file, Dictionary<string, int> classes)
    {
        var parts = file.Path.Split('/');
        for (var at = 0; at + 2 < parts.Length; at++)
            if (parts[at].Length == 1 && classes.ContainsKey(string.Join('/', parts[(at + 1)..^1]))) return string.Concat(parts[..at].Select(p => p + "/"));
        return null;
    }

    /// <summary>Labels by class: <c>/a/apartment_building/outdoor</c> is <c>apartment_building/outdoor</c>.</summary>
    static Dictionary<string, int> Classes(Layout layout, TreeFile list)
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in layout.Lines(list))
        {
            var parts = line.Text.Trim('/').Split('/');
            if (parts.Length < 2 || parts[0].Length != 1 || parts.Any(p => p is "" or "..")) layout.BadLine(list, line.Number, $"'{Excerpt.Of(line.Text)}' is no class. "
                + "Expected /LETTER/CLASS, as in /a/abbey. Fetch the list again.");
            else if (!classes.TryAdd(string.Join('/', parts[1..]), classes.Count)) layout.BadLine(list, line.Number, $"the class '{Excerpt.Of(line.Text)}' stands a second time: "
                + "every later label would be another one. Fetch the list again.");
        }
        if (classes.Count == 0) layout.Problem("BHV0313", $"{layout.PathOf(list)} names no classes. Usual cause: an interrupted download. Fetch it again.");
        return classes;
    }

    static IEnumerable<Picture> Part(Layout layout, PictureList pictures, TreeFile list, string part, Dictionary<string, int> classes)
    {
        var annotations = Parts.Annotation(part);
        foreach (var line in pictures.Lines(list))
        {
            var path = line.Text is ['/' or '\\', .. var rest] ? rest : line.Text;
            if (pictures.Picture(list, line.Number, path) is not { } file) continue;
            path = path.Replace('\\', '/');
            var (from, to) = (path.IndexOf('/', StringComparison.Ordinal) + 1, path.LastIndexOf('/'));
            var name = to > from ? path[from..to] : "";
            if (classes.TryGetValue(name, out var label)) yield return new(new(path, label) { Annotations = annotations }, layout.Place(file));
            else layout.BadLine(list, line.Number, $"the class '{Excerpt.Of(name)}' of '{Excerpt.Of(path)}' is none that {Names} lists. "
                + $"{Suggest.DidYouMean(name, classes.Keys)} Fetch both lists again.");
        }
    }
}
