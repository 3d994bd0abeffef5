using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A picture of a material or a piece of ground, without an object. Stateless.</summary>
abstract class Surface
{
    /// <summary>The class name in the transfer tasks.</summary>
    public abstract string Name { get; }

    /// <summary>The colour at a point of the picture.</summary>
    /// <param name="x">0 at the left edge, 1 at the right.</param>
    /// <param name="y">0 at the top, 1 at the bottom.</param>
    /// <param name="pixel">Width of a pixel in the same unit.</param>
    /// <param name="seed">Makes two pictures differ.</param>
    public abstract Rgb At(float x, float y, float pixel, uint seed);

    /// <summary>1 where the signed distance is well below zero, 0 well above, softened over a pixel.</summary>
    protected static float Inside(float distance, float pixel) => MathF.Min(MathF.Max(0.5f - distance / pixel, 0f), 1f);

    /// <summary>A fixed random number of the picture.</summary>
    protected static float Number(int which, uint seed) => Noise.Cell(which, 173, seed);
}
