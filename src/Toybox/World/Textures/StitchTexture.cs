namespace Behavior.Toybox.World.Textures;

/// <summary>Slanting stitches in rows that lean to and fro. Typical of no category.</summary>
sealed class StitchTexture : Texture
{
    public override string Name => "stitches";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var row = MathF.Floor(v * 2.2f);
        var lean = ((int)row & 1) == 0 ? 1f : -1f;
        var thread = ToWhole(u * 2.4f + lean * v * 2.2f) / 2.4f;
        return MathF.Max(Inside(thread - 0.07f, pixel), Inside(ToWhole(v * 2.2f) / 2.2f - 0.03f, pixel));
    }
}
