using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Renditions;

/// <summary>A way to render a scene that is no photograph's: what it changes of the scene, and what it does to the finished pixels. Stateless.</summary>
abstract class Rendition
{
    /// <summary>The style that it renders.</summary>
    public abstract Style Style { get; }

    /// <summary>The scene that is painted.</summary>
    public virtual Scene Prepare(Scene scene) => scene;

    /// <summary>Works on the painted pixels.</summary>
    public virtual void Finish(Canvas canvas, Scene scene) { }

    /// <summary>The pixel at a place of the picture given in widths, the nearest one where it lies outside.</summary>
    protected static Rgb Nearest(ReadOnlySpan<Rgb> pixels, int size, float x, float y) =>
        pixels[Math.Clamp((int)MathF.Floor(y * size), 0, size - 1) * size + Math.Clamp((int)MathF.Floor(x * size), 0, size - 1)];

    /// <summary>A channel rounded to one of <paramref name="levels"/> values.</summary>
    protected static float Posterise(float value, int levels) =>
        (int)(MathF.Min(MathF.Max(value, 0f), 1f) * (levels - 1) + 0.5f) * (1f / (levels - 1));
}
