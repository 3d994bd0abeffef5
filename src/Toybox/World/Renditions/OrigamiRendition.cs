using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Folded from paper: facets of differing shade, on a table.</summary>
sealed class OrigamiRendition : Rendition
{
    static readonly FacetTexture s_cloth = new();
    static readonly StudioBackground s_ground = new();

    public override Style Style => Style.Origami;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = s_cloth, Setting = s_ground, TextureScale = 1, TextureStrength = 0.6f, GroundTone = 0.8f, Contour = 0.5f, Clutter = 0,
    };
}
