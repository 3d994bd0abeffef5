using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Surfaces;

namespace Behavior.Toybox.World;

/// <summary>Paints what is behind the objects.</summary>
static class GroundPainter
{
    /// <summary>Paints the background and returns its mean lightness.</summary>
    public static float Surroundings(Canvas canvas, Scene scene, in Homography camera, uint seed)
    {
        var kind = scene.Setting ?? BackgroundCatalog.All[scene.Background];
        var (first, second) = (Tone(scene.Ground.First, scene.GroundTone), Tone(scene.Ground.Second, scene.GroundTone));
        var pixel = 1f / canvas.Size;
        var upright = camera == Homography.Identity;
        var back = camera.Inverse();
        var (luma, i) = (0f, 0);
        for (var y = 0; y < canvas.Size; y++)
            for (var x = 0; x < canvas.Size; x++, i++)
            {
                var (px, py) = upright ? (x + 0.5f, y + 0.5f) : back.At(x + 0.5f, y + 0.5f);
                canvas.Pixels[i] = Rgb.Mix(first, second, kind.Second(px * pixel, py * pixel, pixel, seed));
                luma += canvas.Pixels[i].Luma;
            }
        return luma / i;
    }

    /// <summary>Fills the picture with a surface, seen turned, nearer or farther, and through coloured haze.</summary>
    public static void Fill(Canvas canvas, Surface surface, uint seed)
    {
        var random = new ToyRandom(seed);
        var zoom = random.Next(0.7f, 1.5f) / canvas.Size;
        var half = canvas.Size * 0.5f;
        var view = Affine.Translate(-half, -half).Then(Affine.Scale(random.Chance(0.5f) ? -zoom : zoom, zoom))
            .Then(Affine.Rotate(random.Below(4) * 0.25f + random.Next(-0.06f, 0.06f))).Then(Affine.Translate(0.5f, 0.5f));
        var (haze, strength) = (Palette.Colour(random.Below(Palette.Count)), random.Next(0f, 0.45f));
        for (int y = 0, i = 0; y < canvas.Size; y++)
            for (var x = 0; x < canvas.Size; x++, i++)
                canvas.Pixels[i] = Rgb.Mix(surface.At(new Place(view.X(x + 0.5f, y + 0.5f), view.Y(x + 0.5f, y + 0.5f), zoom, seed)), haze, strength);
    }

    /// <summary>Scatters the scene's clutter.</summary>
    public static void Litter(Canvas canvas, Scene scene, in Homography camera)
    {
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "clutter"));
        for (var i = 0; i < scene.Clutter; i++)
        {
            var figure = FigureLibrary.Clutter[random.Below(FigureLibrary.Clutter.Count)];
            var size = random.Next(0.08f, 0.2f) * canvas.Size * 0.01f;
            Homography map = Affine.Scale(size, size).Then(Affine.Rotate(random.Next()))
                .Then(Affine.Translate(random.Next() * canvas.Size, random.Next() * canvas.Size));
            FigurePainter.Flat(canvas, figure, map.Then(camera), Tone(random.Below(Palette.Count), scene.GroundTone * 0.6f));
        }
    }

    static Rgb Tone(int colour, float tone)
    {
        // Surroundings are paler than objects, as distance makes them.
        var muted = Rgb.Mix(Palette.Colour(colour), new Rgb(0.66f, 0.66f, 0.66f), 0.28f);
        return tone >= 0 ? Rgb.Mix(muted, Palette.Light, tone) : Rgb.Mix(muted, Palette.Dark, -tone);
    }
}
