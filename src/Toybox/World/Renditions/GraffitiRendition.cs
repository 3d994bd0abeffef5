using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Sprayed on a brick wall within a thick rim.</summary>
sealed class GraffitiRendition : Rendition
{
    static readonly SprayTexture s_cloth = new();
    static readonly BricksBackground s_ground = new();

    public override Style Style => Style.Graffiti;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = s_cloth, Setting = s_ground, TextureScale = 1, TextureTurn = 0, TextureStrength = 0.9f, GroundTone = 0, Contour = 1.8f, Clutter = 0,
    };
}
