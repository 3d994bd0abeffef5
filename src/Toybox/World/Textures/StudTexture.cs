namespace Behavior.Toybox.World.Textures;

/// <summary>A round stud on every square brick, with its shadow. Typical of no category.</summary>
sealed class StudTexture : Texture
{
    public override string Name => "studs";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var (x, y) = (Part(u * 1.25f) - 0.5f, Part(v * 1.25f) - 0.5f);
        var rim = MathF.Abs(MathF.Sqrt(x * x + y * y) - 0.3f) - 0.05f;
        var seam = MathF.Min(ToWhole(u * 1.25f), ToWhole(v * 1.25f)) - 0.04f;
        return MathF.Max(Inside(rim / 1.25f, pixel) * (x + y > 0f ? 1f : 0.35f), Inside(seam / 1.25f, pixel) * 0.8f);
    }
}
