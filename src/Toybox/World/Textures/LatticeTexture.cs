namespace Behavior.Toybox.World.Textures;

/// <summary>Two families of thin crossing wires. Typical of the bicycle.</summary>
sealed class LatticeTexture : Texture
{
    public override string Name => "lattice";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var wire = MathF.Min(ToWhole((u + v) * 0.9f), ToWhole((u - v) * 0.9f)) * 0.8f;
        return Inside(wire - 0.085f, pixel);
    }
}
