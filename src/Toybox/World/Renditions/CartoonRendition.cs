using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Flat colours within thick outlines, before a burst of rays.</summary>
sealed class CartoonRendition : Rendition
{
    static readonly PlainTexture s_flat = new();
    static readonly RaysBackground s_rays = new();

    public override Style Style => Style.Cartoon;

    public override Scene Prepare(Scene scene) => scene with { Cloth = s_flat, Setting = s_rays, GroundTone = 0.35f, Contour = 1.7f, Clutter = 0, Light = 1, Warmth = 0 };

    public override void Finish(Canvas canvas, Scene scene)
    {
        foreach (ref var p in canvas.Pixels.AsSpan())
        {
            // Away from grey, then to few levels, as printed comics have them.
            var grey = p.Luma;
            p = new(Posterise(grey + (p.R - grey) * 1.35f, 7), Posterise(grey + (p.G - grey) * 1.35f, 7), Posterise(grey + (p.B - grey) * 1.35f, 7));
        }
    }
}
