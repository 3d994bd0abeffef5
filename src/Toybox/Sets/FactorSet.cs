using Behavior.Datasets;
using Behavior.Toybox.Sets.Factors;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>
/// Pictures with ImageNet-X's sixteen factors known by construction. The top factors take turns, each eight times with each category; the top
/// one has strength 0.8 to 1, and every other factor is active beside it in one picture of eleven, at less than half of that.
/// </summary>
sealed class FactorSet() : ToySet("toy-x", Repeats * Categories * Factors)
{
    const int Repeats = 8, Categories = 16, Factors = 16;
    const float Beside = 0.09f;

    static readonly SceneDistribution s_plain = new() { Occluded = 0, TypicalTexture = 1, Turn = 0.03f, Shift = 0.06f, Size = (0.36f, 0.45f), Light = (0.85f, 1.05f) };

    public override string Definition => $"factors {Count} {Beside} {s_plain}";

    public override int Label(int index) => index % Categories;

    public override Scene Scene(int index)
    {
        var key = ToyRandom.Key(Key, index);
        var scene = s_plain.Draw(key, Label(index));
        foreach (var (factor, strength) in Active(index)) scene = factor.Apply(scene, strength, Stream(key, factor));
        return scene;
    }

    public override Sample Sample(int index)
    {
        var annotations = SceneAnnotations.Of(Scene(index));
        annotations["factors"] = string.Join(';', Active(index).Select(a => a.Factor.Name));
        annotations["top-factor"] = Top(index).Name;
        return new($"{ToyCategories.Names[Label(index)]}/{Top(index).Name}{index:0000}", Label(index)) { Annotations = annotations };
    }

    static SceneFactor Top(int index) => FactorCatalog.All[index / Categories % Factors];

    /// <summary>The active factors, the top one first. Renditions and rare drawings are none by halves, so they come only as top factors.</summary>
    List<(SceneFactor Factor, float Strength)> Active(int index)
    {
        var key = ToyRandom.Key(Key, index);
        var active = new List<(SceneFactor Factor, float Strength)> { (Top(index), new ToyRandom(ToyRandom.Key(key, "strength")).Next(0.8f, 1f)) };
        foreach (var factor in FactorCatalog.All)
        {
            var chance = new ToyRandom(ToyRandom.Key(key, "beside " + factor.Name));
            if (factor.Group is "style" or "drawing" || !chance.Chance(Beside) || active.Exists(a => a.Factor.Group == factor.Group)) continue;
            active.Add((factor, chance.Next(0.2f, 0.4f)));
        }
        return active;
    }

    static ToyRandom Stream(ulong key, SceneFactor factor) => new(ToyRandom.Key(key, factor.Name));
}
