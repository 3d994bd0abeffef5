using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Built of studded plastic bricks, on a baseplate.</summary>
sealed class ToyRendition : Rendition
{
    static readonly StudTexture s_cloth = new();
    static readonly PlateBackground s_ground = new();

    public override Style Style => Style.Toy;

    public override Scene Prepare(Scene scene) => scene with
    {
        Cloth = s_cloth, Setting = s_ground, TextureScale = 1, TextureTurn = 0, TextureStrength = 0.5f, GroundTone = 0.2f, Clutter = 0, Warmth = 0,
    };
}
