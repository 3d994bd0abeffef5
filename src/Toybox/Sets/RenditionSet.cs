using Behavior.Datasets;
using Behavior.Toybox.World;
using Behavior.Toybox.World.Renditions;

namespace Behavior.Toybox.Sets;

/// <summary>Renditions in ten styles, eight of each category in each style, as ImageNet-R has them.</summary>
sealed class RenditionSet() : ToySet("toy-r", Repeats * 16 * 10)
{
    const int Repeats = 8;
    static readonly SceneDistribution s_subjects = new() { Occluded = 0, Clutter = 1 };

    public override string Definition => $"renditions {Count} {s_subjects}";

    public override int Label(int index) => index % ToyCategories.Count;

    public override Scene Scene(int index) => s_subjects.Draw(ToyRandom.Key(Key, index), Label(index)) with { Style = Style(index) };

    public override Sample Sample(int index)
    {
        var style = Style(index).ToString().ToLowerInvariant();
        var annotations = SceneAnnotations.Sketched(Scene(index));
        annotations["style"] = style;
        return new($"{ToyCategories.Names[Label(index)]}/{style}{index:0000}", Label(index)) { Annotations = annotations };
    }

    static Style Style(int index) => RenditionCatalog.All[index / ToyCategories.Count % RenditionCatalog.All.Count].Style;
}
