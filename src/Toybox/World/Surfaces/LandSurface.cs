using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Surfaces;

/// <summary>Land seen from above.</summary>
sealed class LandSurface(string name, SurfaceColour at) : Surface(name, at)
{
    static readonly Rgb s_grass = Rgb.Hex(0x7E9A55), s_wood = Rgb.Hex(0x3B5A34), s_straw = Rgb.Hex(0xC9B878), s_soil = Rgb.Hex(0x9A7B57),
        s_water = Rgb.Hex(0x3E6A8A), s_deep = Rgb.Hex(0x27496B), s_asphalt = Rgb.Hex(0x77787C), s_roof = Rgb.Hex(0xA95B44), s_slate = Rgb.Hex(0x5E6470), s_sand = Rgb.Hex(0xD8C9A0);

    public static readonly IReadOnlyList<LandSurface> All =
    [
        new("fields", Fields), new("forest", Forest), new("river", River), new("coast", Coast),
        new("industry", Industry), new("houses", Houses), new("highway", Highway), new("orchard", Orchard),
    ];

    static Rgb Ground(in Place p) => Rgb.Mix(s_grass, s_straw, Cloud(p, 5f));

    static Rgb Fields(in Place p)
    {
        var (column, row) = (MathF.Floor(p.X * 2.6f + p.Number(0)), MathF.Floor(p.Y * 3.4f + p.Number(1)));
        var kind = Noise.Cell((int)column, (int)row, p.Seed);
        var furrow = ToWhole((kind > 0.5f ? p.X : p.Y) * 16f);
        var crop = kind < 0.35f ? s_grass : kind < 0.7f ? s_straw : s_soil;
        var hedge = MathF.Min(ToWhole(p.X * 2.6f + p.Number(0)) / 2.6f, ToWhole(p.Y * 3.4f + p.Number(1)) / 3.4f);
        return Rgb.Mix(crop * (0.85f + 0.35f * furrow), s_wood, 0.7f * Inside(hedge - 0.012f, p));
    }

    static Rgb Forest(in Place p)
    {
        var (distance, own) = p.Strewn(11f, 0.9f, out _);
        return Rgb.Mix(s_wood * (0.85f + 0.5f * own), s_wood * 0.4f, Noise.Step(0.25f, 0.7f, distance));
    }

    static Rgb River(in Place p)
    {
        var bend = 0.5f + 0.22f * SineTable.Sin(p.Y * 0.9f + p.Number(0)) + 0.1f * (Noise.Value(p.Y * 4f, 3f, p.Seed) - 0.5f);
        var shore = MathF.Abs(p.X - bend) - 0.07f - 0.05f * p.Number(1);
        return Rgb.Mix(Rgb.Mix(Ground(p), s_sand, Inside(shore - 0.03f, p)), s_water, Inside(shore, p));
    }

    static Rgb Coast(in Place p)
    {
        var shore = p.X - 0.3f - 0.3f * p.Number(0) - 0.2f * (Cloud(p, 3f) - 0.5f);
        var sea = Rgb.Mix(s_water, s_deep, Noise.Step(0f, 0.4f, shore));
        return Rgb.Mix(
            Rgb.Mix(Ground(p), s_sand, Noise.Step(-0.16f, -0.08f, shore)),
            Rgb.Mix(sea, s_sand, 0.4f * Noise.Step(0.8f, 1f, SineTable.Sin(shore * 7f)) * Inside(shore - 0.3f, p)),
            Inside(-shore, p));
    }

    static Rgb Industry(in Place p)
    {
        var (u, v) = (p.X * 2.4f + p.Number(0), p.Y * 2.4f + p.Number(1));
        var kind = Noise.Cell((int)MathF.Floor(u), (int)MathF.Floor(v), p.Seed);
        var inside = MathF.Min(0.5f - ToWhole(u + 0.5f), 0.5f - ToWhole(v + 0.5f));
        var hall = Rgb.Mix(s_slate, Rgb.Hex(0xC9CCD0), kind) * (0.92f + 0.12f * (ToWhole(u * 5f) > 0.25f ? 1f : 0f));
        return Rgb.Mix(s_asphalt, hall, Inside((0.14f - inside) / 2.4f, p));
    }

    static Rgb Houses(in Place p)
    {
        var street = MathF.Min(ToWhole(p.X * 1.6f + p.Number(0)) / 1.6f, ToWhole(p.Y * 2.2f + p.Number(1)) / 2.2f) - 0.022f;
        var (u, v) = (p.X * 8f, p.Y * 8f);
        var own = Noise.Cell((int)MathF.Floor(u), (int)MathF.Floor(v), p.Seed);
        var wall = MathF.Max(MathF.Abs(u - MathF.Floor(u) - 0.5f) - 0.28f, MathF.Abs(v - MathF.Floor(v) - 0.5f) - 0.22f) / 8f;
        var roof = (own > 0.5f ? s_roof : s_slate) * (v - MathF.Floor(v) > 0.5f ? 0.8f : 1.1f);
        var lot = Rgb.Mix(Ground(p), roof, Inside(wall, p) * (own > 0.18f ? 1f : 0f));
        return Rgb.Mix(lot, s_asphalt, Inside(street, p));
    }

    static Rgb Highway(in Place p)
    {
        var (s, c) = (SineTable.Sin(p.Number(0) * 0.5f), SineTable.Cos(p.Number(0) * 0.5f));
        var across = (p.X - 0.5f) * c + (p.Y - 0.5f) * s + 0.2f * (p.Number(1) - 0.5f);
        var along = (p.Y - 0.5f) * c - (p.X - 0.5f) * s;
        var road = Rgb.Mix(Ground(p), s_asphalt, Inside(MathF.Abs(across) - 0.12f, p));
        road = Rgb.Mix(road, s_grass, Inside(MathF.Abs(across) - 0.015f, p));
        var dash = Inside(MathF.Abs(MathF.Abs(across) - 0.065f) - 0.008f, p) * (ToWhole(along * 9f) < 0.28f ? 1f : 0f);
        return Rgb.Mix(road, Rgb.Hex(0xF2F0E8), dash);
    }

    static Rgb Orchard(in Place p)
    {
        var (distance, own) = p.Strewn(7f, 0.12f, out _);
        var crown = Inside((distance - 0.27f - 0.08f * own) / 7f, p);
        return Rgb.Mix(Rgb.Mix(s_straw, s_soil, Cloud(p, 4f) * 0.6f), s_wood * (1.25f - 0.9f * distance), crown);
    }
}
