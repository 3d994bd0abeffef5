using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>Factors of where and how the object lies.</summary>
static class PlacementFactors
{
    /// <summary>Turned by a third to a half of a turn: on its side or on its head.</summary>
    public static Scene Pose(Scene scene, float strength, ToyRandom random) =>
        scene with { Turn = Sign(ref random) * (0.1f + strength * random.Next(0.24f, 0.4f)) };

    public static Scene Smaller(Scene scene, float strength, ToyRandom random) => scene with { Size = 0.3f - 0.14f * strength };

    /// <summary>So large that the frame cuts it.</summary>
    public static Scene Larger(Scene scene, float strength, ToyRandom random) => scene with { Size = 0.5f + 0.26f * strength };

    /// <summary>Cut by the frame: at full strength nearly half of it is outside.</summary>
    public static Scene PartialView(Scene scene, float strength, ToyRandom random)
    {
        var far = Sign(ref random) * (0.5f + scene.Size * (0.6f * strength - 0.75f));
        var other = random.Next(-0.12f, 0.12f);
        return random.Chance(0.6f) ? scene with { X = 0.5f + far, Y = 0.5f + other } : scene with { X = 0.5f + other, Y = 0.5f + far };
    }

    /// <summary>Squeezed or stretched, and slanted.</summary>
    public static Scene Shape(Scene scene, float strength, ToyRandom random)
    {
        var longer = 1f + 0.85f * strength;
        var wide = random.Chance(0.5f);
        return scene with
        {
            Aspect = wide ? longer : 1f / longer,
            Size = wide ? scene.Size / longer * 1.2f : scene.Size,
            Shear = Sign(ref random) * (0.15f + 0.4f * strength),
        };
    }

    static float Sign(ref ToyRandom random) => random.Chance(0.5f) ? 1f : -1f;
}
