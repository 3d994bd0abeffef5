using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="pets"</c>: <c>images/BREED_NUMBER.jpg</c> and lists of <c>NAME CLASS SPECIES BREED</c> in <c>annotations</c>. A label is the class of 1 to 37 minus one; a class's name is what
/// stands before the last underscore.
/// </summary>
public sealed class PetsReader : LayoutReader
{
    const int Classes = 37;

    /// <inheritdoc/>
    public override string Kind => "pets";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Oxford-IIIT Pet", "https://www.robots.ox.ac.uk/~vgg/data/pets/", "CC-BY-SA-4.0")
    {
        Published = new Dictionary<string, long> { ["images"] = 7349, ["classes"] = Classes, ["trainval"] = 3680, ["test"] = 3669 },
        Bytes = 811_000_000,
        Layout = "oxford-iiit-pet/images/Abyssinian_1.jpg, oxford-iiit-pet/annotations/trainval.txt",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "trainval", "test");
        var start = layout.Base([.. parts.Select(p => $"annotations/{p}.txt"), "images"]);
        var pictures = new PictureList(layout, start + "images/");
        var names = new string?[Classes];
        List<Picture> found = [.. parts.SelectMany(p => Part(layout, pictures, layout.Need($"{start}annotations/{p}.txt"), p, names))];
        if (layout.Find(start + "annotations/list.txt") is { } list)
            foreach (var line in pictures.Lines(list, comments: true)) Entry(layout, list, line, names);
        if (layout.Split.Count == 0) pictures.NoteOthers(start + "images");
        return new(LabelSpace.OfIds("", Ids(layout, start, names)), found);
    }

    /// <summary>The class's names; where no picture says one, its number.</summary>
    static IEnumerable<string> Ids(Layout layout, string start, string?[] names)
    {
        string[] ids = [.. names.Select((n, i) => n ?? Number(i + 1))];
        if (ids.Distinct().Count() == Classes) return ids;
        foreach (var same in ids.GroupBy(n => n).Where(g => g.Count() > 1))
            layout.Problem("BHV0313", $"{layout.Tree.Root.TrimEnd('/')}/{start}annotations: the breed '{Excerpt.Of(same.Key)}' has {same.Count()} class numbers. Fetch the lists again.");
        return Enumerable.Range(1, Classes).Select(Number);
    }

    static IEnumerable<Picture> Part(Layout layout, PictureList pictures, TreeFile list, string part, string?[] names)
    {
        foreach (var line in pictures.Lines(list, comments: true))
        {
            if (Entry(layout, list, line, names) is not { } entry || pictures.Picture(list, line.Number, entry.Name + ".jpg") is not { } file) continue;
            var annotations = new Dictionary<string, string>(StringComparer.Ordinal) { ["split"] = part, ["class"] = entry.Class, ["species"] = entry.Species };
            yield return new(new(entry.Name, entry.Label) { Annotations = annotations }, layout.Place(file));
        }
    }

    /// <summary>What a line says; null after noting what is wrong with it.</summary>
    static Line? Entry(Layout layout, TreeFile list, TextLine line, string?[] names)
    {
        if (line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var name, var id, var species, var breed] || name.LastIndexOf('_') is not (> 0 and var end))
            return Bad($"'{Excerpt.Of(line.Text)}' is not NAME CLASS SPECIES BREED, as in 'Abyssinian_100 1 1 1'.");
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Classes) return Bad($"the class of '{Excerpt.Of(name)}' is "
            + $"'{Excerpt.Of(id)}'; expected is one of 1 to {Classes}.");
        if (species is not ("1" or "2") || !int.TryParse(breed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Bad($"'{Excerpt.Of(name)}' has the species '{Excerpt.Of(species)}' and the breed '{Excerpt.Of(breed)}'; expected are 1 (cat) or 2 (dog) and a number.");
        var before = names[number - 1] ??= name[..end];
        if (before != name[..end]) return Bad($"'{Excerpt.Of(name)}' has class {number}, which '{Excerpt.Of(before)}' has elsewhere.");
        return new(name, number - 1, before, species == "1" ? "cat" : "dog");

        Line? Bad(string what)
        {
            layout.BadLine(list, line.Number, what + " Fetch the list again.");
            return null;
        }
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    sealed record Line(string Name, int Label, string Class, string Species);
}
