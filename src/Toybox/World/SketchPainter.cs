using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World;

/// <summary>Draws the object of a scene as a pencil drawing: every part is paper within a line, and what is dark is shaded.</summary>
static class SketchPainter
{
    const float LineUnits = 1.6f, LinePixels = 0.45f;
    static readonly Rgb s_paper = Rgb.Hex(0xFBFAF6), s_pencil = Rgb.Hex(0x2A2A2E), s_shade = Rgb.Hex(0x77777B);

    /// <summary>Draws paper and object; <paramref name="map"/> goes from figure units to pixels.</summary>
    public static void Draw(Canvas canvas, Scene scene, in Homography map)
    {
        canvas.Pixels.AsSpan().Fill(s_paper);
        var parts = FigureLibrary.Of(scene).Parts;
        var line = MathF.Max(LineUnits * map.Stretch, LinePixels);
        Union(canvas, parts, Role.Back, map, line);
        Union(canvas, parts, Role.Body, map, line);
        foreach (var part in parts)
            if (part.Role is not (Role.Back or Role.Body)) Single(canvas, part, map, line);
    }

    /// <summary>Parts of one role that melt into each other: the line runs around all of them.</summary>
    static void Union(Canvas canvas, IReadOnlyList<Part> parts, Role role, in Homography map, float line)
    {
        foreach (var part in parts)
            if (part.Role == role) canvas.Stroke(part.Outline, map, part.Pen * 0.5f * map.Stretch + line * 2);
        canvas.Paint(s_pencil);
        foreach (var part in parts)
            if (part.Role != role) continue;
            else if (part.Pen > 0) canvas.Stroke(part.Outline, map, part.Pen * 0.5f * map.Stretch);
            else canvas.Fill(part.Outline, map);
        canvas.Paint(s_paper);
    }

    static void Single(Canvas canvas, Part part, in Homography map, float line)
    {
        if (part.Pen > 0)
        {
            canvas.Stroke(part.Outline, map, line);
            canvas.Paint(s_pencil);
            return;
        }
        canvas.Fill(part.Outline, map);
        canvas.Paint(part.Role == Role.Dark ? s_shade : s_paper);
        canvas.Stroke(part.Outline, map, line);
        canvas.Paint(s_pencil);
    }
}
