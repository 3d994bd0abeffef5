using System.Globalization;
using Behavior.Toybox.World;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>The ten sweeps. Pitch, yaw and roll are in degrees, size and light as in <see cref="Scene"/>.</summary>
static class SweepCatalog
{
    static readonly float[] s_tilts = [-60, -30, 0, 30, 60], s_rolls = [-120, -60, 0, 60, 120], s_sizes = [0.14f, 0.22f, 0.34f, 0.52f, 0.8f], s_lights = [0.25f, 0.5f, 1f, 1.5f, 2.1f];

    public static readonly IReadOnlyList<Sweep> All =
    [
        new("worlds", Worlds(), (s, i) => i < BackgroundCatalog.All.Count ? s with { Background = i } : s with { Setting = PatternBackground.All[(s.Category + 4) % 16] }),
        Of("camera-pitch", s_tilts, (s, v) => s with { Camera = (v / 360, 0, 0) }),
        Of("camera-yaw", s_tilts, (s, v) => s with { Camera = (0, v / 360, 0) }),
        Of("camera-roll", s_rolls, (s, v) => s with { Camera = (0, 0, v / 360) }),
        Of("object-pitch", s_tilts, (s, v) => s with { Tilt = (v / 360, 0) }),
        Of("object-yaw", s_tilts, (s, v) => s with { Tilt = (0, v / 360) }),
        Of("object-roll", s_rolls, (s, v) => s with { Turn = v / 360 }),
        Of("object-scale", s_sizes, (s, v) => s with { Size = v }),
        new("object-texture", Textures(), (s, i) => s with { Texture = Texture(i), Colour = Palette.Typical(Texture(i), 0), TextureStrength = 1 }),
        Of("scene-light", s_lights, (s, v) => s with { Light = v }),
    ];

    static Sweep Of(string name, float[] values, Func<Scene, float, Scene> apply) =>
        new(name, [.. values.Select(v => v.ToString("0.##", CultureInfo.InvariantCulture))], (scene, i) => apply(scene, values[i]));

    static List<string> Worlds() => [.. BackgroundCatalog.All.Select(b => b.Name), "wall"];

    static List<string> Textures() => [.. Enumerable.Range(0, 10).Select(i => TextureCatalog.All[Texture(i)].Name)];

    /// <summary>Ten of the sixteen textures, every third around the circle.</summary>
    static int Texture(int value) => value * 3 % 16;
}
