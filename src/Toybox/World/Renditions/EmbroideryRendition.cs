using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Slanting stitches on woven cloth, with a corded rim.</summary>
sealed class EmbroideryRendition : Rendition
{
    static readonly StitchTexture s_cloth = new();
    static readonly WeaveBackground s_ground = new();

    public override Style Style => Style.Embroidery;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = s_cloth, Setting = s_ground, TextureScale = 1, TextureTurn = 0, TextureStrength = 0.55f, GroundTone = 0.55f, Contour = 1.3f, Clutter = 0,
    };
}
