using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Slanting stitches on woven cloth, with a corded rim.</summary>
sealed class EmbroideryRendition : Rendition
{
    static readonly StitchTexture Cloth = new();
    static readonly WeaveBackground Ground = new();

    public override Style Style => Style.Embroidery;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = Cloth, Setting = Ground, TextureScale = 1, TextureTurn = 0, TextureStrength = 0.55f, GroundTone = 0.55f, Contour = 1.3f, Clutter = 0,
    };
}
