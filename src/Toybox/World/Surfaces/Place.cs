using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Surfaces;

/// <summary>A place of a surface's picture.</summary>
/// <param name="X">0 at the left edge, 1 at the right.</param>
/// <param name="Y">0 at the top, 1 at the bottom.</param>
/// <param name="Pixel">Width of a pixel in the same unit.</param>
/// <param name="Seed">Makes two pictures differ.</param>
readonly record struct Place(float X, float Y, float Pixel, uint Seed)
{
    /// <summary>A fixed random number of the picture.</summary>
    public float Number(int which) => Noise.Cell(which, 173, Seed);

    /// <summary>The nearest of points strewn one to a cell, <paramref name="cells"/> cells across: the distance in cells and the point's own random number.</summary>
    /// <param name="cells">Cells across the picture.</param>
    /// <param name="spread">How far a point may lie from its cell's middle, 0 to 1.</param>
    /// <param name="edge">How much farther the second nearest point is.</param>
    public (float Distance, float Own) Strewn(float cells, float spread, out float edge)
    {
        var (u, v) = (X * cells, Y * cells);
        var (cx, cy) = ((int)MathF.Floor(u), (int)MathF.Floor(v));
        var (first, second, own) = (9f, 9f, 0f);
        for (var j = cy - 1; j <= cy + 1; j++)
            for (var i = cx - 1; i <= cx + 1; i++)
            {
                var (jx, jy, number) = Noise.Cells(i, j, Seed + 3);
                var (x, y) = (u - i - 0.5f - spread * (jx - 0.5f), v - j - 0.5f - spread * (jy - 0.5f));
                var d = x * x + y * y;
                if (d < first) (first, second, own) = (d, first, number);
                else if (d < second) second = d;
            }
        (first, second) = (MathF.Sqrt(first), MathF.Sqrt(second));
        edge = second - first;
        return (first, own);
    }
}
