namespace Behavior.Toybox.Drawing;

/// <summary>Adds fills and strokes of outlines to a <see cref="CoverageMask"/>, every contour in the same orientation so that all unite.</summary>
sealed class Pen
{
    /// <summary>Turns sharper than this (cosine) get a round joint of their own; gentler ones share their corner points.</summary>
    const float SharpestMitre = 0.6f;
    float[] _x = new float[512], _y = new float[512];

    /// <summary>Fills the closed contours of <paramref name="outline"/> seen through <paramref name="map"/>.</summary>
    public void Fill(CoverageMask mask, Outline outline, in Homography map)
    {
        Transform(outline, map);
        for (var contour = 0; contour < outline.Contours; contour++)
        {
            var (start, end) = (outline.Start(contour), outline.Ends[contour]);
            var area = 0f;
            for (int i = start, j = end - 1; i < end; j = i++) area += _x[j] * _y[i] - _x[i] * _y[j];
            var sign = area < 0 ? -1f : 1f;
            for (int i = start, j = end - 1; i < end; j = i++) mask.Edge(_x[j], _y[j], _x[i], _y[i], sign);
        }
    }

    /// <summary>Strokes the contours with a round pen of radius <paramref name="radius"/> in pixels.</summary>
    public void Stroke(CoverageMask mask, Outline outline, in Homography map, float radius)
    {
        Transform(outline, map);
        for (var contour = 0; contour < outline.Contours; contour++)
            Stroke(mask, outline.Start(contour), outline.Ends[contour], outline.Closed[contour], radius);
    }

    void Stroke(CoverageMask mask, int start, int end, bool closed, float radius)
    {
        var n = end - start;
        var segments = closed ? n : n - 1;
        for (var i = 0; i < segments; i++)
        {
            var (a, b) = (start + i, start + (i + 1) % n);
            var before = closed || i > 0 ? start + (i + n - 1) % n : -1;
            var after = closed || i < segments - 1 ? start + (i + 2) % n : -1;
            if (!Normal(a, b, out var nx, out var ny)) continue;
            var (ax, ay) = Corner(before, a, nx, ny, true, out var roundStart);
            var (bx, by) = Corner(b, after, nx, ny, false, out var roundEnd);
            Quad(mask, _x[a] + ax * radius, _y[a] + ay * radius, _x[b] + bx * radius, _y[b] + by * radius,
                _x[b] - bx * radius, _y[b] - by * radius, _x[a] - ax * radius, _y[a] - ay * radius);
            if (roundStart) Disc(mask, _x[a], _y[a], radius);
            if (roundEnd && after < 0) Disc(mask, _x[b], _y[b], radius);
        }
    }

    /// <summary>The offset of the stroke's border at a joint: the mitre for a gentle turn, the segment's own normal for a sharp one.</summary>
    (float X, float Y) Corner(int from, int to, float nx, float ny, bool atStart, out bool round)
    {
        round = true;
        if (from < 0 || to < 0 || !Normal(from, to, out var mx, out var my)) return (nx, ny);
        var cosine = nx * mx + ny * my;
        round = cosine < SharpestMitre;
        if (round) return (nx, ny);
        var scale = 1f / (1f + cosine);
        return atStart ? ((nx + mx) * scale, (ny + my) * scale) : ((mx + nx) * scale, (my + ny) * scale);
    }

    bool Normal(int from, int to, out float nx, out float ny)
    {
        var (dx, dy) = (_x[to] - _x[from], _y[to] - _y[from]);
        var length = MathF.Sqrt(dx * dx + dy * dy);
        (nx, ny) = length > 1e-6f ? (-dy / length, dx / length) : (0, 0);
        return length > 1e-6f;
    }

    static void Quad(CoverageMask mask, float x0, float y0, float x1, float y1, float x2, float y2, float x3, float y3)
    {
        // Walked so that its orientation is that of a positive area on a picture whose y axis points down.
        mask.Edge(x1, y1, x0, y0, 1);
        mask.Edge(x2, y2, x1, y1, 1);
        mask.Edge(x3, y3, x2, y2, 1);
        mask.Edge(x0, y0, x3, y3, 1);
    }

    static void Disc(CoverageMask mask, float cx, float cy, float radius)
    {
        var sides = radius < 2 ? 8 : radius < 8 ? 14 : 28;
        var (px, py) = (cx + radius, cy);
        for (var i = 1; i <= sides; i++)
        {
            var turn = i / (float)sides;
            var (x, y) = (cx + radius * SineTable.Cos(turn), cy + radius * SineTable.Sin(turn));
            mask.Edge(px, py, x, y, 1);
            (px, py) = (x, y);
        }
    }

    void Transform(Outline outline, in Homography map)
    {
        var n = outline.X.Length;
        if (_x.Length < n) (_x, _y) = (new float[n * 2], new float[n * 2]);
        for (var i = 0; i < n; i++) (_x[i], _y[i]) = map.At(outline.X[i], outline.Y[i]);
    }
}
