namespace Behavior.Toybox.World.Textures;

/// <summary>Rows of overlapping feathers, each with a dark rim. Typical of the bird.</summary>
sealed class ScalesTexture : Texture
{
    public override string Name => "scales";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var row = MathF.Floor(v * 1.25f);
        var x = Part(u + ((int)row & 1) * 0.5f) - 0.5f;
        var y = v * 1.25f - row;
        var radius = MathF.Sqrt(x * x + y * y * 0.7f);
        var rim = Inside(MathF.Abs(radius - 0.5f) - 0.1f, pixel);
        return MathF.Max(rim, Inside(0.5f - radius, pixel) * 0.55f);
    }
}
