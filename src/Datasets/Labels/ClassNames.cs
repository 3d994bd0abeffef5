using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Labels;

/// <summary>
/// The names that prompts use for classes, from a file: JSON, as an object of ids and names, or as a list in the order of ImageNet-1K's 1,000 classes or of the set's own; or a text file, one class
/// a line (<see cref="LabelSpaceFile"/>), or one name a line in the order of the labels. ImageNet's list is found by its name, <see cref="ImageNetFile"/>, where WordNet ids have no other names.
/// </summary>
public static class ClassNames
{
    /// <summary>What OpenAI's CLIP and open_clip's users call the list of ImageNet's names, in the order of the sorted WordNet ids.</summary>
    public const string ImageNetFile = "imagenet_classnames.json";

    const int LargestFile = LabelSpaceFile.LargestFile, Shown = 5;

    /// <summary>Whether classes are WordNet ids without names.</summary>
    public static bool AreWanted(LabelSpace classes) => classes.Classes.Any(c => c.Name.Length == 0) && classes.Classes.All(c => c.Name.Length > 0 || LabelSpace.IsWordNet(c.Id));

    /// <summary>The classes under the names of ImageNet's list, where that lies beside one of some files; as they are where it does not.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="beside">Paths of files or folders; empty ones count as none.</param>
    /// <exception cref="BehaviorException">BHV0312: the list cannot be read, or names other classes.</exception>
    public static LabelSpace Beside(LabelSpace classes, IEnumerable<string> beside)
    {
        if (!AreWanted(classes)) return classes;
        var folders = beside.Where(p => p.Length > 0).SelectMany(p => new[] { Path.GetDirectoryName(Path.GetFullPath(p)) ?? "", p });
        return folders.Select(f => Path.Combine(f, ImageNetFile)).FirstOrDefault(File.Exists) is { } found ? Read(classes, found) : classes;
    }

    /// <summary>The classes under the names of a file.</summary>
    /// <exception cref="BehaviorException">BHV0310, BHV0312: no readable file, or one that lacks classes; the message names them.</exception>
    public static LabelSpace Read(LabelSpace classes, string path)
    {
        var bytes = Bytes(path);
        var first = bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8);
        if (first is not [(byte)'[' or (byte)'{', ..])
            return OfText(classes, path, LabelSpaceFile.Read(path).Classes);
        try
        {
            using var json = StrictJson.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? Named(classes, path, [.. json.RootElement.EnumerateArray().Select(Text)])
                : Named(classes, path, json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Text(p.Value), StringComparer.Ordinal));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw Bad(path, $"is no JSON of texts: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    /// <summary>
    /// Classes whose prompts would be the same, in groups of labels: a zero-shot classifier cannot tell them apart, and answers with the first. ImageNet's own list has two such pairs.
    /// </summary>
    public static IEnumerable<IReadOnlyList<int>> Twins(IReadOnlyList<string> names) =>
        names.Select((name, label) => (Name: name.Trim(), label)).GroupBy(n => n.Name, n => n.label, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1).Select(g => (IReadOnlyList<int>)[.. g]);

    /// <summary>A text file of ids and names; or of names alone, as many as there are classes and none of them an id, in the order of the labels.</summary>
    static LabelSpace OfText(LabelSpace classes, string path, IReadOnlyList<LabelClass> lines)
    {
        var areNamesAlone = lines.Count == classes.Count && lines.All(l => l.Name == LabelSpace.Spoken(l.Id)) && !lines.Select(l => l.Id).Intersect(classes.Ids).Any();
        return areNamesAlone ? Checked(classes, path, [.. lines.Select(l => l.Name)]) : Named(classes, path, lines.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal));
    }

    static LabelSpace Named(LabelSpace classes, string path, List<string> names)
    {
        var areOfImageNet = names.Count == ImageNetIds.All.Count && (classes.IsNumbered || classes.Ids.All(LabelSpace.IsWordNet));
        if (!areOfImageNet && names.Count == classes.Count) return Checked(classes, path, names);
        if (!areOfImageNet)
            throw Bad(path, $"lists {names.Count:N0} names without ids; this set has {classes.Count:N0} classes, and ImageNet's list has {ImageNetIds.All.Count:N0} names for WordNet ids");
        var labels = classes.Ids.Select(id => LabelSpace.IsNumber(id) ? int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) : ImageNetIds.IndexOf(id)).ToList();
        Refuse(classes, path, label => labels[label] < 0 || labels[label] >= names.Count, "they are none of ImageNet-1K's, whose 1,000 names the file lists");
        return Checked(classes, path, [.. labels.Select(l => names[l])]);
    }

    static LabelSpace Named(LabelSpace classes, string path, Dictionary<string, string> names)
    {
        Refuse(classes, path, label => !names.ContainsKey(classes.Ids[label]), "the file does not list them");
        return Checked(classes, path, [.. classes.Ids.Select(id => names[id])]);
    }

    static LabelSpace Checked(LabelSpace classes, string path, IReadOnlyList<string> names)
    {
        Refuse(classes, path, label => string.IsNullOrWhiteSpace(names[label]), "their names are empty");
        return classes.Named(names);
    }

    static void Refuse(LabelSpace classes, string path, Func<int, bool> isBad, string why)
    {
        List<string> bad = [.. Enumerable.Range(0, classes.Count).Where(isBad).Select(l => classes.Ids[l])];
        if (bad.Count == 0) return;
        var shown = string.Join(", ", bad.Take(Shown).Select(b => $"'{Excerpt.Of(b)}'")) + (bad.Count > Shown ? ", ..." : "");
        throw Bad(path, $"gives no name for {bad.Count:N0} of the {classes.Count:N0} classes ({shown}): {why}");
    }

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"{Excerpt.Of(value.ToString(), 40)} is no text");

    static byte[] Bytes(string path)
    {
        if (RegularFile.KindOf(path) == PathKind.Nothing) throw Bad(path, "is not there");
        try { return RegularFile.Read(path, LargestFile); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { throw Bad(path, $"cannot be read: {failure.Message.TrimEnd('.')}", failure); }
    }

    static BehaviorException Bad(string path, string what, Exception? inner = null) => new("BHV0312", $"The file of class names {path} {what}. "
        + "Write a JSON object of ids and names ({\"n01440764\": \"tench\"}), or a text file with one class a line: its id, a tab, its name.", inner);
}
