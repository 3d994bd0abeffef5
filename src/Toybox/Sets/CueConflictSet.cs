using Behavior.Datasets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>
/// The shape of one category in the typical texture of another: all 16 x 16 pairs, five pictures each, as the 1,280 stimuli of Geirhos et al.
/// (ICLR 2019). The 80 pictures whose two cues agree are annotated <c>pair</c> = <c>same</c>; the shape-bias measure leaves them out.
/// Surroundings, light and pose are calm, and nothing stands in front, so that an answer speaks of the two cues.
/// </summary>
sealed class CueConflictSet() : ToySet("toy-cue-conflict", Repeats * s_pairs)
{
    const int Repeats = 5;
    static readonly int s_side = ToyCategories.Count;
    static readonly int s_pairs = s_side * s_side;

    static readonly SceneDistribution s_calm = new()
    {
        Studio = true, Clutter = 0, Occluded = 0, Size = (0.4f, 0.46f), Shift = 0.04f, Turn = 0.03f, Shear = 0.08f,
        TextureStrength = (0.85f, 1f), TypicalColour = 1, Light = (0.9f, 1.05f),
    };

    public override string Definition => $"cue conflict {Count} {s_calm}";

    public override int Label(int index) => index % s_pairs / s_side;

    public override Scene Scene(int index) => s_calm.Draw(ToyRandom.Key(Key, index), Label(index), Texture(index));

    public override Sample Sample(int index)
    {
        var (shape, texture) = (ToyCategories.Names[Label(index)], ToyCategories.Names[Texture(index)]);
        var annotations = SceneAnnotations.Of(Scene(index));
        annotations["shape"] = shape;
        annotations["texture"] = texture;
        annotations["pair"] = shape == texture ? "same" : "conflict";
        return new($"{shape}/{shape}{index / s_pairs + 1}-{texture}", Label(index)) { Annotations = annotations };
    }

    static int Texture(int index) => index % s_side;
}
