using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Surfaces;

/// <summary>A picture of a material or a piece of ground, without an object. Stateless.</summary>
/// <param name="name">The class name in the transfer tasks.</param>
/// <param name="at">The colour of a place.</param>
abstract class Surface(string name, SurfaceColour at)
{
    /// <summary>The class name in the transfer tasks.</summary>
    public string Name => name;

    /// <summary>The colour of a place.</summary>
    public Rgb At(in Place place) => at(place);

    /// <summary>1 where the signed distance is well below zero, 0 well above, softened over a pixel.</summary>
    protected static float Inside(float distance, in Place place) => MathF.Min(MathF.Max(0.5f - distance / place.Pixel, 0f), 1f);

    /// <summary>Two scales of smooth noise, 0 to 1, with about <paramref name="scale"/> features across the picture.</summary>
    protected static float Cloud(in Place place, float scale, uint which = 0) =>
        0.65f * Noise.Value(place.X * scale, place.Y * scale, place.Seed + which) + 0.35f * Noise.Value(place.X * scale * 2.3f, place.Y * scale * 2.3f, place.Seed + which + 7);

    /// <summary>Distance to the nearest whole number.</summary>
    protected static float ToWhole(float x) => MathF.Abs(x - MathF.Floor(x + 0.5f));
}

/// <summary>The colour of a place of a surface.</summary>
delegate Rgb SurfaceColour(in Place place);
