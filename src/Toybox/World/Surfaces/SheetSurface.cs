using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Surfaces;

/// <summary>A brushed metal sheet, sound or with one kind of flaw.</summary>
sealed class SheetSurface(string name, SurfaceColour at) : Surface(name, at)
{
    static readonly Rgb s_steel = Rgb.Hex(0xA9AFB6), s_rust = Rgb.Hex(0x8C5230), s_black = Rgb.Hex(0x26282C), s_bright = Rgb.Hex(0xE9EDF0);

    public static readonly IReadOnlyList<SheetSurface> All =
    [
        new("sound", Sound), new("scratched", Scratched), new("cracked", Cracked), new("rusty", Rusty), new("dented", Dented), new("pierced", Pierced),
    ];

    static Rgb Sound(in Place p) => s_steel * (0.82f + 0.2f * Noise.Value(p.X * 6f, p.Y * 90f, p.Seed) + 0.14f * (p.Number(0) - 0.5f) + 0.2f * Noise.Value(p.X * 1.2f, p.Y * 1.2f, p.Seed + 2));

    static Rgb Scratched(in Place p)
    {
        var (turn, at) = (p.Number(1) * 0.5f, (p.Number(2) - 0.5f) * 0.5f);
        var (s, c) = (SineTable.Sin(turn), SineTable.Cos(turn));
        var across = (p.X - 0.5f) * c + (p.Y - 0.5f) * s - at;
        var along = (p.Y - 0.5f) * c - (p.X - 0.5f) * s;
        var second = MathF.Abs(across - 0.06f - 0.1f * p.Number(3) - 0.05f * along);
        var line = MathF.Min(MathF.Abs(across), second) - 0.006f;
        return Rgb.Mix(Sound(p), s_bright, Inside(line, p) * Inside(MathF.Abs(along) - 0.2f - 0.2f * p.Number(4), p));
    }

    static Rgb Cracked(in Place p)
    {
        var wander = 0.16f * (Noise.Value(p.Y * 6f, 1f, p.Seed + 5) - 0.5f) + 0.07f * (Noise.Value(p.Y * 19f, 2f, p.Seed + 6) - 0.5f);
        var trunk = MathF.Abs(p.X - 0.3f - 0.4f * p.Number(1) - wander) - 0.012f * p.Y;
        var branch = p.Y < 0.45f ? 1f : MathF.Abs(p.X - 0.3f - 0.4f * p.Number(1) - wander - (p.Y - 0.45f) * (p.Number(2) - 0.5f) * 1.6f) - 0.007f;
        return Rgb.Mix(Sound(p), s_black, Inside(MathF.Min(trunk, branch), p));
    }

    static Rgb Rusty(in Place p)
    {
        var patch = Noise.Step(0.58f, 0.68f, Cloud(p, 4f, 9));
        return Rgb.Mix(Sound(p), s_rust * (0.7f + 0.6f * Noise.Value(p.X * 26f, p.Y * 26f, p.Seed + 8)), patch * 0.9f);
    }

    static Rgb Dented(in Place p)
    {
        var (dx, dy) = (p.X - 0.3f - 0.4f * p.Number(1), p.Y - 0.3f - 0.4f * p.Number(2));
        var radius = 0.12f + 0.1f * p.Number(3);
        var depth = Noise.Step(1f, 0.4f, MathF.Sqrt(dx * dx + dy * dy) / radius);
        return Sound(p) * (1f + depth * (dx + dy) / radius * 0.55f);
    }

    static Rgb Pierced(in Place p)
    {
        var (distance, own) = p.Strewn(3f, 0.7f, out _);
        var hole = (distance - 0.14f - 0.06f * own) / 3f;
        return own > 0.6f ? Sound(p) : Rgb.Mix(Rgb.Mix(Sound(p), s_bright, 0.7f * Inside(hole - 0.016f, p)), s_black, Inside(hole, p));
    }
}
