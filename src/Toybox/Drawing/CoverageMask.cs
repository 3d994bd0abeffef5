namespace Behavior.Toybox.Drawing;

/// <summary>
/// Turns contours into the share of each pixel that they cover, 0 to 1. Every edge adds its signed area to the pixels it crosses;
/// the running sum along a row is then the exact coverage (the scheme of font rasterisers). Contours of equal orientation unite.
/// Plain float operations in a fixed order, none fused, so the same input gives the same bits everywhere.
/// </summary>
sealed class CoverageMask
{
    readonly int _stride;
    readonly float[] _sums;
    int _top, _bottom;

    public CoverageMask(int size)
    {
        (Size, _stride) = (size, size + 2);
        _sums = new float[_stride * size];
        Values = new float[size * size];
        Clear();
    }

    /// <summary>Pixels a row, and rows.</summary>
    public int Size { get; }

    /// <summary>Coverage by pixel, row by row; meaningful from <see cref="Top"/> to before <see cref="Bottom"/> after <see cref="Resolve"/>.</summary>
    public float[] Values { get; }

    /// <summary>First row that is covered.</summary>
    public int Top { get; private set; }

    /// <summary>The row after the last covered one.</summary>
    public int Bottom { get; private set; }

    /// <summary>Sums the rows into <see cref="Values"/> and makes ready for the next shape.</summary>
    public void Resolve()
    {
        (Top, Bottom) = _top < _bottom ? (_top, _bottom) : (0, 0);
        for (var y = Top; y < Bottom; y++)
        {
            var sums = _sums.AsSpan(y * _stride, _stride);
            var values = Values.AsSpan(y * Size, Size);
            var sum = 0f;
            for (var x = 0; x < values.Length; x++)
            {
                sum += sums[x];
                values[x] = MathF.Min(MathF.Abs(sum), 1f);
            }
            sums.Clear();
        }
        Clear();
    }

    /// <summary>Adds the edge from (x0, y0) to (x1, y1); <paramref name="sign"/> -1 walks it backwards.</summary>
    public void Edge(float x0, float y0, float x1, float y1, float sign)
    {
        if (y0 > y1) (x0, y0, x1, y1, sign) = (x1, y1, x0, y0, -sign);
        var first = Math.Max((int)MathF.Floor(y0), 0);
        var last = Math.Min((int)MathF.Ceiling(y1), Size);
        if (first >= last || y0 == y1) return;
        (_top, _bottom) = (Math.Min(_top, first), Math.Max(_bottom, last));
        var slope = (x1 - x0) / (y1 - y0);
        for (var y = first; y < last; y++)
        {
            var from = MathF.Max(y, y0);
            var to = MathF.Min(y + 1, y1);
            Row(y * _stride, Inside(x0 + (from - y0) * slope), Inside(x0 + (to - y0) * slope), (to - from) * sign);
        }
    }

    float Inside(float x) => MathF.Min(MathF.Max(x, 0f), Size);

    /// <summary>Spreads the area <paramref name="d"/> of an edge from x0 to x1 within one row.</summary>
    void Row(int row, float x0, float x1, float d)
    {
        if (x0 > x1) (x0, x1) = (x1, x0);
        var left = (int)x0;
        var right = (int)MathF.Ceiling(x1);
        if (right <= left + 1)
        {
            var inner = 0.5f * (x0 + x1) - left;
            _sums[row + left] += d - d * inner;
            _sums[row + left + 1] += d * inner;
            return;
        }
        var perPixel = 1f / (x1 - x0);
        var start = 1f - (x0 - left);
        var covered = 0.5f * perPixel * start * start;
        _sums[row + left] += d * covered;
        for (var x = left + 1; x < right; x++)
        {
            // The mean over this column of the edge's share that lies to the left, exact for a line.
            var upTo = x + 1 < x1
                ? perPixel * (x + 0.5f - x0)
                : 1f - 0.5f * perPixel * (x1 - x) * (x1 - x);
            _sums[row + x] += d * (upTo - covered);
            covered = upTo;
        }
        _sums[row + right] += d * (1f - covered);
    }

    void Clear() => (_top, _bottom) = (int.MaxValue, int.MinValue);
}
