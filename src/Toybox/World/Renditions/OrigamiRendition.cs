using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Folded from paper: facets of differing shade, on a table.</summary>
sealed class OrigamiRendition : Rendition
{
    static readonly FacetTexture Cloth = new();
    static readonly StudioBackground Ground = new();

    public override Style Style => Style.Origami;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = Cloth, Setting = Ground, TextureScale = 1, TextureStrength = 0.6f, GroundTone = 0.8f, Contour = 0.5f, Clutter = 0,
    };
}
