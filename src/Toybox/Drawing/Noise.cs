namespace Behavior.Toybox.Drawing;

/// <summary>Repeatable noise over the plane from integer hashes.</summary>
static class Noise
{
    /// <summary>A fixed number in [0, 1) for a cell of the integer grid.</summary>
    public static float Cell(int x, int y, uint seed) => (Bits(x, y, seed) >> 8) * (1f / (1 << 24));

    /// <summary>Three such numbers at once, in steps of 1/1024.</summary>
    public static (float First, float Second, float Third) Cells(int x, int y, uint seed)
    {
        var h = Bits(x, y, seed);
        return ((h >> 22) * (1f / 1024), (h >> 12 & 1023) * (1f / 1024), (h >> 2 & 1023) * (1f / 1024));
    }

    static uint Bits(int x, int y, uint seed)
    {
        var h = seed ^ (uint)x * 0x8DA6B343 ^ (uint)y * 0xD8163841;
        h = (h ^ (h >> 15)) * 0x2C1B3C6D;
        h = (h ^ (h >> 12)) * 0x297A2D39;
        return h ^ (h >> 15);
    }

    /// <summary>Smooth noise with one feature a unit, in [0, 1].</summary>
    public static float Value(float x, float y, uint seed)
    {
        var (fx, fy) = (MathF.Floor(x), MathF.Floor(y));
        var (ix, iy) = ((int)fx, (int)fy);
        var (u, v) = (Ease(x - fx), Ease(y - fy));
        var top = Cell(ix, iy, seed) * (1 - u) + Cell(ix + 1, iy, seed) * u;
        var bottom = Cell(ix, iy + 1, seed) * (1 - u) + Cell(ix + 1, iy + 1, seed) * u;
        return top * (1 - v) + bottom * v;
    }

    /// <summary>0 below <paramref name="low"/>, 1 above <paramref name="high"/>, smooth between.</summary>
    public static float Step(float low, float high, float x) => Ease(MathF.Min(MathF.Max((x - low) / (high - low), 0f), 1f));

    static float Ease(float t) => t * t * (3 - 2 * t);
}
