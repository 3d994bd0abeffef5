using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Renditions;

namespace Behavior.Toybox.World;

/// <summary>Turns scenes into pixels of one resolution. Holds its buffers, so that no picture allocates; one thread at a time.</summary>
sealed class SceneRenderer(int resolution)
{
    readonly Canvas _canvas = new(resolution);

    /// <summary>Renders <paramref name="scene"/> as R G B bytes, row by row: resolution x resolution x 3 of them.</summary>
    public void Render(Scene scene, Span<byte> pixels)
    {
        var camera = ScenePlacement.Camera(scene.Camera, resolution);
        if (scene.Style == Style.Sketch) SketchPainter.Draw(_canvas, scene, ScenePlacement.Object(scene, resolution).Then(camera));
        else if (RenditionCatalog.Find(scene.Style) is { } rendition)
        {
            Natural(rendition.Prepare(scene), camera);
            rendition.Finish(_canvas, scene);
        }
        else Natural(scene, camera);
        _canvas.CopyTo(pixels);
    }

    void Natural(Scene scene, in Homography camera)
    {
        var seed = (uint)(scene.Seed >> 13);
        if (scene.Surface is { } surface) GroundPainter.Fill(_canvas, surface, seed);
        else Objects(scene, camera, GroundPainter.Surroundings(_canvas, scene, camera, seed));
        Illuminate(scene);
    }

    void Objects(Scene scene, in Homography camera, float ground)
    {
        GroundPainter.Litter(_canvas, scene, camera);
        var outline = Palette.Outline(ground);
        foreach (var other in scene.Companions) FigurePainter.Object(_canvas, other, ScenePlacement.Object(other, resolution).Then(camera), outline);
        FigurePainter.Object(_canvas, scene, ScenePlacement.Object(scene, resolution).Then(camera), outline);
        if (scene.Occluder >= 0) Occlude(scene, camera);
    }

    void Occlude(Scene scene, in Homography camera)
    {
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "occluder"));
        var map = ScenePlacement.Occluder(scene, resolution, ref random).Then(camera);
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
