using System.Globalization;
using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Which of ImageNet's classes ObjectNet's folders show, by its four lists: folder, ObjectNet's label, ImageNet's label texts separated by <c>; </c>, their lines in <c>imagenet_to_label_2012_v2</c>,
/// and the classes whose ids those lines are. Lines count from 0, as in the loaders that are published: the ids run from 0 to one less than there are lines. Where they run from 1 to the number of
/// lines, lines count from 1.
/// </summary>
sealed class ObjectNetMapping
{
    const string Folder = "mappings/", Labels = "folder_to_objectnet_label.json", ImageNet = "objectnet_to_imagenet_1k.json";

    const string Ids = "pytorch_to_imagenet_2012_id.json", Lines = "imagenet_to_label_2012_v2";

    const int Absent = -1, Several = -2;

    readonly Layout _layout;
    readonly string _top;
    readonly Dictionary<string, int[]> _classes = new(StringComparer.Ordinal);

    /// <summary>Paths of the lists below the set's folder.</summary>
    public static string[] Files { get; } = [Folder + Labels, Folder + ImageNet, Folder + Ids, Folder + Lines];

    /// <summary>Reads the lists below the set's folder; what is wrong with them is noted.</summary>
    public ObjectNetMapping(Layout layout, string top)
    {
        (_layout, _top) = (layout, top);
        LabelOf = Texts(File(Labels));
        var classes = ClassesOfTexts();
        foreach (var (label, texts) in Texts(File(ImageNet))) _classes[label] = [.. ClassesOf(label, texts, classes).Distinct()];
        foreach (var label in _classes.Keys.Except(LabelOf.Values, StringComparer.Ordinal)) Bad(ImageNet, $"'{Excerpt.Of(label)}' is the label of no folder in {_layout.PathOf(File(Labels))}.");
        Classes = new("objectnet", [.. LabelOf.Values.Where(_classes.ContainsKey).SelectMany(l => _classes[l]).Distinct().Order().Select(n => new LabelClass(ImageNetIds.All[n]))]);
    }

    /// <summary>ObjectNet's label of each folder.</summary>
    public IReadOnlyDictionary<string, string> LabelOf { get; }

    /// <summary>Every class that any folder of the lists shows, whatever folders are there, in ImageNet's order.</summary>
    public LabelSpace Classes { get; }

    /// <summary>Class numbers among ImageNet's 1,000 of a folder, in the lists' order; empty for a folder outside ImageNet.</summary>
    public IReadOnlyList<int> Of(string folder) => _classes.GetValueOrDefault(LabelOf[folder]) ?? [];

    IEnumerable<int> ClassesOf(string label, string texts, Dictionary<string, int> classes)
    {
        var all = texts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0) Bad(ImageNet, $"'{Excerpt.Of(label)}' has no text of a class; one outside ImageNet is not listed.");
        foreach (var text in all)
        {
            var number = classes.GetValueOrDefault(text, Absent);
            if (number >= 0) yield return number;
            else Bad(ImageNet, $"'{Excerpt.Of(text)}' of '{Excerpt.Of(label)}' {(number == Absent ? "is no line of" : "stands several times, with other classes, in")} {_layout.PathOf(File(Lines))}.");
        }
    }

    /// <summary>ImageNet's class of every label text; negative for one of several classes.</summary>
    Dictionary<string, int> ClassesOfTexts()
    {
        var (ids, lines, classes) = (ClassesOfIds(), _layout.Lines(File(Lines)), new Dictionary<string, int>(StringComparer.Ordinal));
        var last = lines.Count > 0 ? lines[^1].Number : 0;
        var first = !ids.ContainsKey(0) && ids.ContainsKey(last) ? 1 : 0;
        foreach (var id in ids.Keys.Where(i => i < first || i >= last + first).Order().Take(1)) Bad(Ids, $"the id {id} is no line of {_layout.PathOf(File(Lines))}, "
            + $"which has {last:N0} lines, counted from {first}.");
        foreach (var line in lines)
            if (ids.TryGetValue(line.Number - 1 + first, out var number)) classes[line.Text] = classes.GetValueOrDefault(line.Text, number) == number ? number : Several;
        return classes;
    }

    /// <summary>ImageNet's class of every id.</summary>
    Dictionary<int, int> ClassesOfIds()
    {
        var classes = new Dictionary<int, int>();
        foreach (var (key, value) in Members(File(Ids)))
        {
            if (!LabelSpace.IsNumber(key) || int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture) is not (< 1_000 and var number))
                Bad(Ids, $"'{Excerpt.Of(key)}' is no class number, 0 to 999.");
            else if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var id) || id < 0) Bad(Ids, $"'{Excerpt.Of(value.GetRawText(), 40)}' of '{key}' is no id, a whole number.");
            else if (!classes.TryAdd(id, number)) Bad(Ids, $"the id {id} stands twice, for the classes {classes[id]} and {number}.");
        }
        return classes;
    }

    Dictionary<string, string> Texts(TreeFile file)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Members(file))
            if (value.ValueKind == JsonValueKind.String) texts[key] = value.GetString()!.Trim();
            else Bad(file.Name, $"'{Excerpt.Of(key)}' is {Excerpt.Of(value.GetRawText(), 40)}, and a text is wanted.");
        return texts;
    }

    List<(string Key, JsonElement Value)> Members(TreeFile file)
    {
        using var json = _layout.Json(file);
        if (json.RootElement.ValueKind == JsonValueKind.Object) return [.. json.RootElement.EnumerateObject().Select(m => (m.Name, m.Value.Clone()))];
        Bad(file.Name, "it is no object.");
        return [];
    }

    TreeFile File(string name) => _layout.Need(_top + Folder + name);

    void Bad(string file, string what) => _layout.Problem("BHV0313", $"{_layout.PathOf(File(file))}: {what} Usual cause: lists of different revisions. "
        + "Fetch the mappings again, all of them together.");
}
