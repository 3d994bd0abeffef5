using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A kind of surroundings. Stateless.</summary>
abstract class Background
{
    /// <summary>The name in annotations and captions.</summary>
    public abstract string Name { get; }

    /// <summary>The share of the second colour at a point of the picture, 0 to 1.</summary>
    /// <param name="x">0 at the left edge, 1 at the right.</param>
    /// <param name="y">0 at the top, 1 at the bottom.</param>
    /// <param name="pixel">Width of a pixel in the same unit.</param>
    /// <param name="seed">Makes two pictures differ.</param>
    public abstract float Second(float x, float y, float pixel, uint seed);

    /// <summary>0 above, 1 below the edge at signed distance zero, softened over a pixel.</summary>
    protected static float Edge(float distance, float pixel) => MathF.Min(MathF.Max(0.5f + distance / pixel, 0f), 1f);

    /// <summary>A fixed random number of the picture.</summary>
    protected static float Number(int which, uint seed) => Noise.Cell(which, 91, seed);
}
