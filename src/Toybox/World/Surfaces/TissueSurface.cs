using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Surfaces;

/// <summary>Tissue stained pink with violet nuclei, in four states that differ in how many, how large and how regular the nuclei are.</summary>
sealed class TissueSurface(string name, SurfaceColour at) : Surface(name, at)
{
    static readonly Rgb s_pale = Rgb.Hex(0xF3DCE6), s_pink = Rgb.Hex(0xDD9DBB), s_violet = Rgb.Hex(0x6C4790), s_dark = Rgb.Hex(0x47286E);

    public static readonly IReadOnlyList<TissueSurface> All =
    [
        new("connective", Connective), new("glandular", Glandular), new("inflamed", Inflamed), new("tumour", Tumour),
    ];

    static Rgb Stroma(in Place p) => Rgb.Mix(s_pale, s_pink, Noise.Value(p.X * 5f + 3f * Cloud(p, 3f), p.Y * 17f, p.Seed));

    static Rgb Nuclei(in Place p, Rgb ground, float cells, float spread, float radius, float vary, float share)
    {
        var (distance, own) = p.Strewn(cells, spread, out _);
        var rough = vary * (Noise.Value(p.X * cells * 3f, p.Y * cells * 3f, p.Seed + 11) - 0.5f);
        var size = radius * (1f + vary * (own - 0.5f));
        return own > share ? ground : Rgb.Mix(ground, Rgb.Mix(s_violet, s_dark, own), Inside((distance + rough * 0.3f - size) / cells, p));
    }

    static Rgb Connective(in Place p) => Nuclei(p, Stroma(p), 7f, 0.9f, 0.2f, 0.2f, 0.6f);

    /// <summary>Rings of nuclei around pale hollows.</summary>
    static Rgb Glandular(in Place p)
    {
        var (distance, own) = p.Strewn(2.6f, 0.4f, out _);
        var wall = MathF.Abs(distance - 0.3f - 0.06f * own) / 2.6f;
        var hollow = Rgb.Mix(Stroma(p), s_pale, Inside((distance - 0.27f) / 2.6f, p));
        return wall > 0.045f ? hollow : Nuclei(p, s_pink, 15f, 0.4f, 0.36f, 0.2f, 1f);
    }

    static Rgb Inflamed(in Place p) => Nuclei(p, Stroma(p), 15f, 0.8f, 0.3f, 0.15f, 0.85f);

    static Rgb Tumour(in Place p) => Nuclei(p, Rgb.Mix(Stroma(p), s_pink, 0.5f), 7f, 0.9f, 0.46f, 0.9f, 0.95f);
}
