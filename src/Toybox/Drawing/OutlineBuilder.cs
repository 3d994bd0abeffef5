namespace Behavior.Toybox.Drawing;

/// <summary>Flattens lines, curves and ellipses to an <see cref="Outline"/>.</summary>
sealed class OutlineBuilder
{
    const int CurveSteps = 10, SplineSteps = 6, EllipseSteps = 28;
    readonly List<float> _x = [], _y = [];
    readonly List<int> _ends = [];
    readonly List<bool> _closed = [];

    int Open => _ends.Count == 0 ? 0 : _ends[^1];

    public void MoveTo(float x, float y)
    {
        End(closed: false);
        LineTo(x, y);
    }

    public void LineTo(float x, float y)
    {
        _x.Add(x);
        _y.Add(y);
    }

    public void QuadraticTo(float x1, float y1, float x, float y)
    {
        var (x0, y0) = (_x[^1], _y[^1]);
        CubicTo(x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y);
    }

    public void CubicTo(float x1, float y1, float x2, float y2, float x, float y, int steps = CurveSteps)
    {
        var (x0, y0) = (_x[^1], _y[^1]);
        for (var i = 1; i <= steps; i++)
        {
            var t = i / (float)steps;
            var s = 1 - t;
            var (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t);
            LineTo(a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y);
        }
    }

    /// <summary>A Catmull-Rom spline through the points; a point given twice is a corner.</summary>
    public void Spline(ReadOnlySpan<float> points, bool closed)
    {
        var n = points.Length / 2;
        MoveTo(points[0], points[1]);
        for (var i = 0; i < (closed ? n : n - 1); i++)
        {
            var (ax, ay) = At(points, i - 1, n, closed);
            var (bx, by) = At(points, i, n, closed);
            var (cx, cy) = At(points, i + 1, n, closed);
            var (dx, dy) = At(points, i + 2, n, closed);
            if (bx == cx && by == cy) continue;
            // At a corner the tangent vanishes on both sides instead of swinging across it.
            var (tx, ty) = ax == bx && ay == by ? (0f, 0f) : ((cx - ax) / 6, (cy - ay) / 6);
            var (ux, uy) = cx == dx && cy == dy ? (0f, 0f) : ((dx - bx) / 6, (dy - by) / 6);
            CubicTo(bx + tx, by + ty, cx - ux, cy - uy, cx, cy, SplineSteps);
        }
        End(closed);
    }

    public void Ellipse(float cx, float cy, float rx, float ry)
    {
        End(closed: false);
        for (var i = 0; i < EllipseSteps; i++)
            LineTo(cx + rx * SineTable.Cos(i / (float)EllipseSteps), cy + ry * SineTable.Sin(i / (float)EllipseSteps));
        End(closed: true);
    }

    public void RoundedRectangle(float x, float y, float width, float height, float radius)
    {
        MoveTo(x + radius, y);
        LineTo(x + width - radius, y);
        if (radius > 0) QuadraticTo(x + width, y, x + width, y + radius);
        LineTo(x + width, y + height - radius);
        if (radius > 0) QuadraticTo(x + width, y + height, x + width - radius, y + height);
        LineTo(x + radius, y + height);
        if (radius > 0) QuadraticTo(x, y + height, x, y + height - radius);
        LineTo(x, y + radius);
        if (radius > 0) QuadraticTo(x, y, x + radius, y);
        End(closed: true);
    }

    public void End(bool closed)
    {
        if (_x.Count == Open) return;
        _ends.Add(_x.Count);
        _closed.Add(closed);
    }

    public Outline Build()
    {
        End(closed: false);
        return new([.. _x], [.. _y], [.. _ends], [.. _closed]);
    }

    static (float X, float Y) At(ReadOnlySpan<float> points, int i, int n, bool closed)
    {
        i = closed ? (i + n) % n : Math.Clamp(i, 0, n - 1);
        return (points[2 * i], points[2 * i + 1]);
    }
}
