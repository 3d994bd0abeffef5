using Behavior.Toybox.World;
using Behavior.Toybox.World.Backgrounds;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>Factors of what is behind, in front and beside the object, and of the light on all.</summary>
static class SurroundingsFactors
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0, Clutter = 0 };
    static readonly int s_person = Occluder("person");

    /// <summary>A wall that wears another category's texture, the stronger the more contrast it has.</summary>
    public static Scene Background(Scene scene, float strength, ToyRandom random) => scene with
    {
        Setting = PatternBackground.All[(scene.Category + 1 + random.Below(ToyCategories.Count - 1)) % ToyCategories.Count],
        GroundTone = 0.6f - 0.6f * strength,
    };

    public static Scene Darker(Scene scene, float strength, ToyRandom random) => scene with { Light = 0.62f - 0.32f * strength };

    /// <summary>So bright that light colours burn out.</summary>
    public static Scene Brighter(Scene scene, float strength, ToyRandom random) => scene with { Light = 1.2f + 0.65f * strength };

    public static Scene ObjectBlocking(Scene scene, float strength, ToyRandom random) =>
        Blocked(scene, strength, (s_person + 1 + random.Below(FigureLibrary.Occluders.Count - 1)) % FigureLibrary.Occluders.Count);

    public static Scene PersonBlocking(Scene scene, float strength, ToyRandom random) => Blocked(scene, strength, s_person);

    /// <summary>One or two things of other categories stand about; the object is in front of them.</summary>
    public static Scene MultipleObjects(Scene scene, float strength, ToyRandom random)
    {
        var left = random.Chance(0.5f) ? 1f : -1f;
        var (category, size) = (scene.Category, scene.Size * 0.72f);
        var companions = new Scene[strength > 0.7f ? 2 : 1];
        for (var i = 0; i < companions.Length; i++)
        {
            category = (category + 1 + random.Below(ToyCategories.Count / companions.Length - 1)) % ToyCategories.Count;
            companions[i] = s_natural.Draw(random.NextBits(), category) with
            {
                Size = size * (0.7f + 0.25f * strength), X = 0.5f + left * random.Next(0.2f, 0.28f), Y = companions.Length == 1 ? random.Next(0.35f, 0.65f) : 0.28f + 0.45f * i,
            };
        }
        return scene with { Size = size, X = 0.5f - left * random.Next(0.16f, 0.22f), Companions = companions };
    }

    static Scene Blocked(Scene scene, float strength, int occluder) =>
        scene with { Occluder = occluder, OccluderReach = (0.45f - 0.2f * strength, 0.75f - 0.3f * strength) };

    static int Occluder(string name) => FigureLibrary.Occluders.Select(o => o.Name).ToList().IndexOf(name);
}
