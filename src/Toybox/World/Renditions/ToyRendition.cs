using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Built of studded plastic bricks, on a baseplate.</summary>
sealed class ToyRendition : Rendition
{
    static readonly StudTexture Cloth = new();
    static readonly PlateBackground Ground = new();

    public override Style Style => Style.Toy;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = Cloth, Setting = Ground, TextureScale = 1, TextureTurn = 0, TextureStrength = 0.5f, GroundTone = 0.2f, Clutter = 0, Warmth = 0,
    };
}
