using System.Text.RegularExpressions;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="cue-conflict"</c>: the shape of one category with the texture of another (Geirhos et al. 2019), <c>cat/cat1-elephant3.png</c>. The label is the shape's. Annotated <c>shape</c>,
/// <c>texture</c> and <c>conflict</c>, which is false for the 80 of 1,280 whose texture is their shape: shape bias leaves those out.
/// </summary>
public sealed partial class CueConflictReader : LayoutReader
{
    const string Top = "cue-conflict";

    /// <inheritdoc/>
    public override string Kind => "cue-conflict";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys => OnePart.Keys;

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Cue conflict", "https://github.com/rgeirhos/texture-vs-shape", "CC-BY-4.0")
    {
        Published = new Dictionary<string, long> { ["images"] = 1_280, ["classes"] = 16, ["per_class"] = 80, ["conflict"] = 1_200 },
        Bytes = 190_000_000,
        Layout = "cue-conflict/cat/cat1-elephant3.png",
    };

    static LabelSpace Classes => ImageNetLabels.Sixteen;

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var top = PictureTops.Find(layout, Top, f => Classes.IndexOf(f) >= 0, "cue-conflict/cat/cat1-elephant3.png");
        var files = new LabelledFolders(layout, top, Classes.IndexOf, $"one of the sixteen categories {string.Join(", ", Classes.Ids)}").Read();
        return new(Classes, [.. files.Select(f => new Picture(new($"{Top}/{f.Below}", f.Label) { Annotations = Cues(layout, f) }, layout.Place(f.File)))]);
    }

    static Dictionary<string, string> Cues(Layout layout, LabelledFile file)
    {
        var (name, folder) = (NamePattern().Match(file.File.Stem), Classes.Ids[file.Label]);
        var (shape, texture) = (name.Groups["shape"].Value, name.Groups["texture"].Value);
        var problem = !name.Success ? $"its name does not say shape and texture. Expected SHAPE, a number, '-', TEXTURE, a number, as {folder}1-elephant3.png."
            : shape != folder ? $"its name says the shape '{shape}' and its folder '{folder}'. Move it to the folder of its shape."
            : Classes.IndexOf(texture) < 0 ? $"its texture '{texture}' is none of the sixteen categories {string.Join(", ", Classes.Ids)}."
            : "";
        if (problem.Length > 0) layout.Problem("BHV0303", $"{layout.PathOf(file.File)}: {problem} Usual cause: a file that was renamed or does not belong to the set; fetch it again, or remove it.");
        if (problem.Length > 0) return [];
        return new(3) { ["shape"] = folder, ["texture"] = Classes.Ids[Classes.IndexOf(texture)], ["conflict"] = shape == texture ? "false" : "true" };
    }

    [GeneratedRegex(@"\A(?<shape>[a-zA-Z_ ]+)[0-9]+-(?<texture>[a-zA-Z_ ]+)[0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex NamePattern();
}
