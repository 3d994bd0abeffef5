using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Backgrounds;

namespace Behavior.Toybox.World;

/// <summary>Turns scenes into pixels of one resolution. Holds its buffers, so that no picture allocates; one thread at a time.</summary>
sealed class SceneRenderer(int resolution)
{
    readonly Canvas _canvas = new(resolution);

    /// <summary>Renders <paramref name="scene"/> as R G B bytes, row by row: resolution x resolution x 3 of them.</summary>
    public void Render(Scene scene, Span<byte> pixels)
    {
        var map = Pose(scene);
        if (scene.Style == Style.Sketch) SketchPainter.Draw(_canvas, scene, map);
        else Natural(scene, map);
        _canvas.CopyTo(pixels);
    }

    void Natural(Scene scene, in Affine map)
    {
        var ground = Surroundings(scene);
        Litter(scene);
        FigurePainter.Object(_canvas, scene, map, Palette.Outline(ground));
        if (scene.Occluder >= 0) Occlude(scene);
        Illuminate(scene);
    }

    /// <summary>Paints the background and returns its mean lightness around the object.</summary>
    float Surroundings(Scene scene)
    {
        var kind = BackgroundCatalog.All[scene.Background];
        var (first, second) = (Tone(scene.Ground.First, scene.GroundTone), Tone(scene.Ground.Second, scene.GroundTone));
        var seed = (uint)(scene.Seed >> 13);
        var pixel = 1f / resolution;
        var (luma, i) = (0f, 0);
        for (var y = 0; y < resolution; y++)
            for (var x = 0; x < resolution; x++, i++)
            {
                _canvas.Pixels[i] = Rgb.Mix(first, second, kind.Second((x + 0.5f) * pixel, (y + 0.5f) * pixel, pixel, seed));
                luma += _canvas.Pixels[i].Luma;
            }
        return luma / i;
    }

    static Rgb Tone(int colour, float tone)
    {
        // Surroundings are paler than objects, as distance makes them.
        var muted = Rgb.Mix(Palette.Colour(colour), new Rgb(0.66f, 0.66f, 0.66f), 0.28f);
        return tone >= 0 ? Rgb.Mix(muted, Palette.Light, tone) : Rgb.Mix(muted, Palette.Dark, -tone);
    }

    void Litter(Scene scene)
    {
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "clutter"));
        for (var i = 0; i < scene.Clutter; i++)
        {
            var figure = FigureLibrary.Clutter[random.Below(FigureLibrary.Clutter.Count)];
            var size = random.Next(0.08f, 0.2f) * resolution * 0.01f;
            var map = Affine.Scale(size, size).Then(Affine.Rotate(random.Next()))
                .Then(Affine.Translate(random.Next() * resolution, random.Next() * resolution));
            FigurePainter.Flat(_canvas, figure, map, Tone(random.Below(Palette.Count), scene.GroundTone * 0.6f));
        }
    }

    Affine Pose(Scene scene)
    {
        var scale = scene.Size * resolution * 0.01f;
        return Affine.Scale(scene.Flipped ? -scale : scale, scale).Then(Affine.Shear(scene.Shear)).Then(Affine.Rotate(scene.Turn))
            .Then(Affine.Translate(scene.X * resolution, scene.Y * resolution));
    }

    void Occlude(Scene scene)
    {
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "occluder"));
        var scale = scene.Size * resolution * 0.01f * random.Next(0.8f, 1.2f);
        var (turn, reach) = (random.Next(), random.Next(0.35f, 0.9f) * scene.Size * resolution);
        var map = Affine.Scale(scale, scale).Then(Affine.Rotate(random.Next(-0.06f, 0.06f)))
            .Then(Affine.Translate(scene.X * resolution + SineTable.Cos(turn) * reach, scene.Y * resolution + SineTable.Sin(turn) * reach));
        FigurePainter.Flat(_canvas, FigureLibrary.Occluders[scene.Occluder], map, Palette.Colour(random.Below(Palette.Count)) * 0.8f);
    }

    void Illuminate(Scene scene)
    {
        var (sx, sy) = (SineTable.Cos(scene.LightTurn) * 0.3f / resolution, SineTable.Sin(scene.LightTurn) * 0.3f / resolution);
        var tint = new Rgb(1 + 0.08f * scene.Warmth, 1, 1 - 0.1f * scene.Warmth) * scene.Light;
        var half = resolution * 0.5f;
        for (int y = 0, i = 0; y < resolution; y++)
            for (var x = 0; x < resolution; x++, i++)
            {
                var p = _canvas.Pixels[i] * (1f + (x + 0.5f - half) * sx + (y + 0.5f - half) * sy);
                _canvas.Pixels[i] = new Rgb(p.R * tint.R, p.G * tint.G, p.B * tint.B);
            }
    }
}
