using Behavior.Datasets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>Pencil drawings, 50 a category, as ImageNet-Sketch has them: the shape is all there is.</summary>
sealed class SketchSet() : ToySet("toy-sketch", 50 * ToyCategories.Count)
{
    static readonly SceneDistribution s_drawn = new() { Occluded = 0, Clutter = 0, Studio = true };

    public override string Definition => $"sketch {Count} {s_drawn}";

    public override int Label(int index) => index % ToyCategories.Count;

    public override Scene Scene(int index) => s_drawn.Draw(ToyRandom.Key(Key, index), Label(index)) with { Style = Style.Sketch };

    public override Sample Sample(int index)
    {
        var scene = Scene(index);
        return new($"{ToyCategories.Names[scene.Category]}/sketch{index:0000}", scene.Category) { Annotations = SceneAnnotations.Sketched(scene) };
    }
}
