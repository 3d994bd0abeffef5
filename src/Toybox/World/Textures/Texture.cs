using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Textures;

/// <summary>A pattern over the plane, about one motif a unit, that says where the mark colour lies on the base colour. Stateless.</summary>
abstract class Texture
{
    /// <summary>The name in annotations and captions.</summary>
    public abstract string Name { get; }

    /// <summary>The share of mark colour at a point, 0 to 1.</summary>
    /// <param name="u">Abscissa in motifs.</param>
    /// <param name="v">Ordinate in motifs.</param>
    /// <param name="pixel">Width of a pixel in motifs: edges are softened over it, so that a coarse picture does not alias.</param>
    /// <param name="seed">Makes the irregular patterns of two objects differ.</param>
    public abstract float Mark(float u, float v, float pixel, uint seed);

    /// <summary>1 where the signed distance is well below zero, 0 well above, softened over a pixel.</summary>
    protected static float Inside(float distance, float pixel) => MathF.Min(MathF.Max(0.5f - distance / pixel, 0f), 1f);

    /// <summary>Distance to the nearest whole number.</summary>
    protected static float ToWhole(float x) => MathF.Abs(x - MathF.Floor(x + 0.5f));

    /// <summary>The part after the point, in [0, 1).</summary>
    protected static float Part(float x) => x - MathF.Floor(x);

    /// <summary>A cell's fixed random number.</summary>
    protected static float Cell(float x, float y, uint seed) => Noise.Cell((int)x, (int)y, seed);
}
