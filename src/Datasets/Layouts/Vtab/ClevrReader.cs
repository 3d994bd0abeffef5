using System.Globalization;
using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// A task over CLEVR: pictures in <c>images/PART</c>, what is in them in <c>scenes/CLEVR_PART_scenes.json</c>, found by the picture's file name. The part <c>test</c> has no scenes and is left out;
/// VTAB's test part is <c>val</c>.
/// </summary>
public abstract class ClevrReader : LayoutReader
{
    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("CLEVR v1.0", "https://cs.stanford.edu/people/jcjohns/clevr/", "CC-BY-4.0")
    {
        Published = new Dictionary<string, long> { ["train"] = 70000, ["val"] = 15000, ["classes"] = Classes.Count },
        Bytes = 19_000_000_000,
        Layout = "CLEVR_v1.0/images/val/CLEVR_val_000000.png, CLEVR_v1.0/scenes/CLEVR_val_scenes.json",
    };

    private protected abstract LabelSpace Classes { get; }

    /// <summary>A scene's label and the annotation that says what it comes from; null where the task has no class for it.</summary>
    private protected abstract (int? Label, string Name, double Value) Of(ClevrScene scene);

    /// <summary>What the task expects, for messages about a scene of no class.</summary>
    private protected abstract string Wanted(ClevrScene scene);

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "train", "val");
        if (layout.Split.Count == 0) parts = [.. parts.Where(p => layout.Has($"images/{p}") || layout.Has(Scenes(p)))];
        var start = layout.Base([.. parts.SelectMany(p => new[] { $"images/{p}", Scenes(p) }), "images", "scenes"]);
        return new(Classes, [.. parts.SelectMany(p => Part(layout, start, p))]);
    }

    static string Scenes(string part) => $"scenes/CLEVR_{part}_scenes.json";

    List<Picture> Part(Layout layout, string start, string part)
    {
        var (list, folder) = (layout.Need(start + Scenes(part)), $"{start}images/{part}");
        var pictures = layout.PicturesIn(folder);
        if (ByName(layout, list) is not { } scenes) return [];
        List<Picture> found = [.. pictures.Select(f => Labelled(layout, list, scenes, f, part)).OfType<Picture>()];
        var absent = scenes.Keys.Except(pictures.Select(f => f.Name)).Order(CodePoints.Order).ToList();
        if (absent.Count > 0) layout.Problem("BHV0303", $"{layout.PathOf(list)} has scenes of pictures that are not in {layout.Tree.Root.TrimEnd('/')}/{folder}: {Layout.Listed(absent)}. "
            + "Usual cause: a copy that was interrupted. Fetch them again.");
        return found;
    }

    Picture? Labelled(Layout layout, TreeFile list, Dictionary<string, ClevrScene> scenes, TreeFile file, string part)
    {
        if (!scenes.TryGetValue(file.Name, out var scene))
        {
            layout.Problem("BHV0313", $"{layout.PathOf(list)} has no scene of '{file.Name}', which lies in {layout.Tree.Root.TrimEnd('/')}/{file.Folder}: it has no label. Usual cause: "
                + "pictures and scenes of different parts. Fetch both again.");
            return null;
        }
        var (label, name, value) = Of(scene);
        if (label is null)
        {
            layout.Problem("BHV0313", $"{layout.PathOf(list)}: {Wanted(scene)} Fetch it again.");
            return null;
        }
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal) { ["split"] = part, [name] = value.ToString("R", CultureInfo.InvariantCulture) };
        return new(new(file.Name, label.Value) { Annotations = annotations }, layout.Place(file));
    }

    /// <summary>The scenes by picture; null after noting why they cannot be read.</summary>
    static Dictionary<string, ClevrScene>? ByName(Layout layout, TreeFile list)
    {
        var scenes = new Dictionary<string, ClevrScene>(StringComparer.Ordinal);
        try
        {
            foreach (var scene in ClevrScenes.Read(layout.Tree.Read(list, FileLimits.Table)))
                if (!scenes.TryAdd(scene.Picture, scene)) layout.Problem("BHV0313", $"{layout.PathOf(list)} has two scenes of '{Excerpt.Of(scene.Picture)}': which one counts is not defined. "
                    + "Fetch it again.");
            return scenes;
        }
        catch (JsonException failure) { layout.Problem("BHV0313", $"{layout.PathOf(list)} is no sound list of scenes: {Shorten.Message(failure.Message, 240)} Usual cause: "
            + "an interrupted download. Fetch it again."); }
        catch (BehaviorException failure) { layout.Problem(failure.Code, failure.Text); }
        return null;
    }
}
