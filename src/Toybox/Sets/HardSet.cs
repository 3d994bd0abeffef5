using Behavior.Datasets;
using Behavior.Toybox.Sets.Factors;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>Hard by construction: two or three strong factors at once, of those that hide the object or lead astray.</summary>
sealed class HardSet() : ToySet("toy-hard", 50 * ToyCategories.Count)
{
    static readonly SceneDistribution s_base = new() { TypicalTexture = 0.6f, Clutter = 8, Occluded = 0 };

    static readonly IReadOnlyList<SceneFactor> s_hurdles =
        [.. new[] { "pose", "background", "smaller", "darker", "brighter", "partial_view", "object_blocking", "person_blocking", "multiple_objects", "texture", "shape" }.Select(FactorCatalog.Find)];

    public override string Definition => $"hard {Count} {s_base}";

    public override int Label(int index) => index % ToyCategories.Count;

    public override Scene Scene(int index)
    {
        var key = ToyRandom.Key(Key, index);
        var scene = s_base.Draw(key, Label(index));
        foreach (var factor in Chosen(key))
        {
            var stream = new ToyRandom(ToyRandom.Key(key, factor.Name));
            scene = factor.Apply(scene, stream.Next(0.65f, 0.95f), stream);
        }
        return scene;
    }

    public override Sample Sample(int index)
    {
        var annotations = SceneAnnotations.Of(Scene(index));
        annotations["factors"] = string.Join(';', Chosen(ToyRandom.Key(Key, index)).Select(f => f.Name));
        return new($"{ToyCategories.Names[Label(index)]}/hard{index:0000}", Label(index)) { Annotations = annotations };
    }

    static List<SceneFactor> Chosen(ulong key)
    {
        var random = new ToyRandom(ToyRandom.Key(key, "hurdles"));
        var wanted = 2 + random.Below(2);
        var chosen = new List<SceneFactor>();
        while (chosen.Count < wanted)
        {
            var factor = s_hurdles[random.Below(s_hurdles.Count)];
            if (!chosen.Exists(f => f.Group == factor.Group)) chosen.Add(factor);
        }
        return chosen;
    }
}
