using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World;

/// <summary>Draws figures on a canvas.</summary>
static class FigurePainter
{
    /// <summary>Figure units that one motif of a texture of scale 1 spans.</summary>
    const float Motif = 38f;

    /// <summary>Width of the outline in figure units, and the least width in pixels.</summary>
    const float OutlineUnits = 4.5f, OutlinePixels = 1.1f;

    /// <summary>Draws the object of <paramref name="scene"/>: outline, what is behind, the textured body, the details.</summary>
    public static void Object(Canvas canvas, Scene scene, in Homography map, Rgb outline)
    {
        var figure = FigureLibrary.Of(scene);
        var body = scene.Dye ?? Palette.Colour(scene.Colour);
        Contour(canvas, figure, map, scene.Contour);
        canvas.Paint(outline);
        Add(canvas, figure, Role.Back, map);
        canvas.Paint(body * 0.55f);
        Body(canvas, figure, map);
        canvas.Mask.Resolve();
        canvas.Cut.Resolve();
        Wear(canvas, scene, map, body);
        Details(canvas, figure, map, Palette.Colour(scene.Accent));
    }

    /// <summary>Draws a figure in flat colours, without an outline.</summary>
    public static void Flat(Canvas canvas, Figure figure, in Homography map, Rgb colour)
    {
        Add(canvas, figure, Role.Body, map);
        canvas.Paint(colour);
        Details(canvas, figure, map, colour * 0.7f);
    }

    static void Contour(Canvas canvas, Figure figure, in Homography map, float weight)
    {
        var stretch = map.Stretch;
        var border = MathF.Max(OutlineUnits * stretch, OutlinePixels) * weight;
        foreach (var part in figure.Parts)
            if (part.Role is Role.Body or Role.Back) canvas.Stroke(part.Outline, map, part.Pen * 0.5f * stretch + border);
    }

    static void Body(Canvas canvas, Figure figure, in Homography map)
    {
        Add(canvas, figure, Role.Body, map);
        foreach (var part in figure.Parts)
            if (part.Role == Role.Hole) canvas.CutOut(part.Outline, map);
    }

    /// <summary>Fills the mask with the texture, lit from one side.</summary>
    static void Wear(Canvas canvas, Scene scene, in Homography map, Rgb body)
    {
        var texture = scene.Cloth ?? TextureCatalog.All[scene.Texture];
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "cloth"));
        var perUnit = scene.TextureScale / Motif;
        var cloth = map.Inverse().Then(Affine.Rotate(scene.TextureTurn)).Then(Affine.Scale(perUnit, perUnit))
            .Then(Affine.Translate(random.Next(0, 16), random.Next(0, 16)));
        var seed = (uint)random.NextBits();
        // The width of a pixel on a tilted cloth changes from place to place; that of its middle serves for all.
        var pixel = map.IsAffine ? cloth.Stretch : perUnit / map.Stretch;
        var mark = Palette.Mark(body, scene.TextureStrength);
        var (lx, ly) = (SineTable.Cos(scene.LightTurn) * 0.5f / canvas.Size, SineTable.Sin(scene.LightTurn) * 0.5f / canvas.Size);
        var (cx, cy) = (scene.X * canvas.Size, scene.Y * canvas.Size);
        for (var y = canvas.Mask.Top; y < canvas.Mask.Bottom; y++)
            for (var x = 0; x < canvas.Size; x++)
            {
                var i = y * canvas.Size + x;
                var cover = canvas.Mask.Values[i];
                if (cover <= 0) continue;
                if (y >= canvas.Cut.Top && y < canvas.Cut.Bottom) cover *= 1 - canvas.Cut.Values[i];
                var (px, py) = (x + 0.5f, y + 0.5f);
                var (u, v) = cloth.At(px, py);
                var worn = Rgb.Mix(body, mark, texture.Mark(u, v, pixel, seed));
                var lit = 1f + (px - cx) * lx + (py - cy) * ly;
                canvas.Pixels[i] = Rgb.Mix(canvas.Pixels[i], worn * lit, cover);
            }
    }

    static void Details(Canvas canvas, Figure figure, in Homography map, Rgb accent)
    {
        var stretch = map.Stretch;
        foreach (var part in figure.Parts)
        {
            if (part.Role is Role.Back or Role.Body or Role.Hole) continue;
            // A line thinner than this would fade to nothing in a small picture.
            if (part.Pen > 0) canvas.Stroke(part.Outline, map, MathF.Max(part.Pen * 0.5f * stretch, 0.4f));
            else canvas.Fill(part.Outline, map);
            canvas.Paint(part.Role switch { Role.Dark => Palette.Dark, Role.Light => Palette.Light, Role.Glass => Palette.Glass, _ => accent });
        }
    }

    static void Add(Canvas canvas, Figure figure, Role role, in Homography map)
    {
        foreach (var part in figure.Parts)
            if (part.Role != role) continue;
            else if (part.Pen > 0) canvas.Stroke(part.Outline, map, part.Pen * 0.5f * map.Stretch);
            else canvas.Fill(part.Outline, map);
    }
}
