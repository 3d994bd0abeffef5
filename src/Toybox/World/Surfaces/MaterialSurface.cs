using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Surfaces;

/// <summary>Materials close up, each in several tints.</summary>
sealed class MaterialSurface(string name, SurfaceColour at) : Surface(name, at)
{
    static readonly Rgb s_white = Rgb.Hex(0xF4F0E8), s_black = Rgb.Hex(0x202024);

    public static readonly IReadOnlyList<MaterialSurface> All =
    [
        new("wood", Wood), new("marble", Marble), new("knitwear", Knitwear), new("brickwork", Brickwork),
        new("water", Water), new("gravel", Gravel), new("leather", Leather), new("glass", Glass),
    ];

    /// <summary>A colour of the palette that differs from picture to picture.</summary>
    static Rgb Tint(in Place p) => Palette.Colour(Math.Min((int)(p.Number(0) * Palette.Count), Palette.Count - 1));

    static Rgb Wood(in Place p)
    {
        var ring = SineTable.Sin((p.X + 0.25f * Noise.Value(p.X * 2f, p.Y * 0.8f, p.Seed)) * 9f);
        return Rgb.Mix(Rgb.Mix(Rgb.Hex(0xB98A5A), Tint(p), 0.35f), s_black, 0.14f + 0.18f * ring + 0.2f * Noise.Value(p.X * 50f, p.Y * 4f, p.Seed + 1));
    }

    static Rgb Marble(in Place p)
    {
        var vein = MathF.Abs(SineTable.Sin(p.X * 1.1f + p.Y * 0.8f + 1.1f * Cloud(p, 3.5f)));
        return Rgb.Mix(Rgb.Mix(s_white, Tint(p), 0.18f), Rgb.Mix(s_black, Tint(p), 0.4f), 0.75f * Noise.Step(0.22f, 0f, vein) + 0.12f * Cloud(p, 9f, 4));
    }

    /// <summary>Rows of V-shaped stitches.</summary>
    static Rgb Knitwear(in Place p)
    {
        var (u, v) = (p.X * 9f, p.Y * 11f);
        var side = ToWhole(u) * 2f;
        var stitch = ToWhole(v + side * 0.6f) * 2f;
        return Tint(p) * (0.55f + 0.5f * stitch + 0.12f * side);
    }

    static Rgb Brickwork(in Place p)
    {
        var row = MathF.Floor(p.Y * 8f);
        var u = p.X * 4f + ((int)row & 1) * 0.5f;
        var joint = MathF.Min(ToWhole(u) / 4f, ToWhole(p.Y * 8f) / 8f) - 0.012f;
        var brick = Rgb.Mix(Rgb.Hex(0xA2553F), Tint(p), 0.35f) * (0.75f + 0.45f * Noise.Cell((int)MathF.Floor(u), (int)row, p.Seed));
        return Rgb.Mix(brick, Rgb.Hex(0xC9C4B8), Inside(joint, p));
    }

    static Rgb Water(in Place p)
    {
        var wave = Noise.Value(p.X * 4f + 2f * Noise.Value(p.X * 3f, p.Y * 6f, p.Seed + 1), p.Y * 15f, p.Seed);
        return Rgb.Mix(Rgb.Mix(Rgb.Hex(0x2C6484), Tint(p), 0.3f), s_white, 0.75f * Noise.Step(0.55f, 0.9f, wave));
    }

    static Rgb Gravel(in Place p)
    {
        var (_, own) = p.Strewn(9f, 0.9f, out var edge);
        return Rgb.Mix(s_black, Rgb.Mix(Rgb.Mix(Rgb.Hex(0x9A958C), Tint(p), 0.2f), s_white, 0.6f * own), Noise.Step(0f, 0.25f, edge));
    }

    static Rgb Leather(in Place p)
    {
        p.Strewn(20f, 0.9f, out var edge);
        var fold = Noise.Value(p.X * 3f, p.Y * 3f, p.Seed + 6);
        return Rgb.Mix(Tint(p), s_black, 0.3f + 0.35f * Noise.Step(0.22f, 0f, edge)) * (0.8f + 0.45f * fold);
    }

    /// <summary>Blurred shapes behind a pane, with a slanting gleam.</summary>
    static Rgb Glass(in Place p)
    {
        var behind = Rgb.Mix(Rgb.Mix(s_white, Tint(p), 0.35f), Tint(p), Noise.Value(p.X * 2.5f, p.Y * 2.5f, p.Seed));
        var gleam = Noise.Step(0.35f, 0.2f, ToWhole((p.X + p.Y) * 0.8f + p.Number(1))) * 0.6f;
        var streak = Inside(ToWhole((p.X + p.Y) * 0.8f + p.Number(1) + 0.42f) - 0.025f, p) * 0.7f;
        return Rgb.Mix(behind, s_white, MathF.Max(gleam, streak));
    }
}
