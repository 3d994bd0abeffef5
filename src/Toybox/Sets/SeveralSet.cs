using Behavior.Datasets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>
/// Pictures with one to three objects of different categories, all of them valid answers, as the re-assessed labels of ImageNet-ReaL have them:
/// <c>labels</c> names them all; the sample's own label is the one that a single-label collection would have kept, the largest.
/// </summary>
sealed class SeveralSet() : ToySet("toy-real", 50 * ToyCategories.Count)
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0.1f, Clutter = 2 };

    public override string Definition => $"several {Count} {s_natural}";

    public override int Label(int index) => index % ToyCategories.Count;

    public override Scene Scene(int index)
    {
        var key = ToyRandom.Key(Key, index);
        var random = new ToyRandom(ToyRandom.Key(key, "company"));
        var scene = s_natural.Draw(key, Label(index));
        var others = Math.Min(random.Below(10) / 3, 2); // 30 % alone, 30 % in pairs, 40 % three
        if (others == 0) return scene;
        var side = random.Chance(0.5f) ? 1f : -1f;
        var companions = new Scene[others];
        for (var i = 0; i < others; i++)
            companions[i] = s_natural.Draw(ToyRandom.Key(key, "companion" + i), (Label(index) + 1 + 5 * i + random.Below(5)) % ToyCategories.Count) with
            {
                Size = others == 1 ? 0.26f : 0.22f, X = 0.5f + side * random.Next(0.2f, 0.24f), Y = others == 1 ? random.Next(0.4f, 0.6f) : 0.26f + 0.48f * i,
            };
        return scene with { Size = others == 1 ? 0.3f : 0.27f, X = 0.5f - side * 0.22f, Y = random.Next(0.4f, 0.6f), Companions = companions };
    }

    public override Sample Sample(int index)
    {
        var scene = Scene(index);
        var annotations = SceneAnnotations.Of(scene);
        annotations["labels"] = string.Join(';', scene.Companions.Prepend(scene).Select(s => ToyCategories.Names[s.Category]));
        return new($"{ToyCategories.Names[Label(index)]}/real{index:0000}", Label(index)) { Annotations = annotations };
    }
}
