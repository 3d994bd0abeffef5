using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Renditions;

/// <summary>A photographic negative: every channel reversed.</summary>
sealed class NegativeRendition : Rendition
{
    public override Style Style => Style.Negative;

    public override void Finish(Canvas canvas, Scene scene)
    {
        foreach (ref var p in canvas.Pixels.AsSpan()) p = new(1 - MathF.Min(p.R, 1), 1 - MathF.Min(p.G, 1), 1 - MathF.Min(p.B, 1));
    }
}
