using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Renditions;

/// <summary>A relief in grey stone: lightness is taken for height and lit from the upper left.</summary>
sealed class SculptureRendition : Rendition
{
    const float Reach = 0.012f;
    static readonly PlainTexture s_smooth = new();
    static readonly StudioBackground s_wall = new();

    public override Style Style => Style.Sculpture;

    public override Scene Prepare(Scene scene) => scene with { Cloth = s_smooth, Setting = s_wall, Colour = Palette.Names.Length - 1, GroundTone = -0.1f, Clutter = 0, Light = 1, Warmth = 0 };

    public override void Finish(Canvas canvas, Scene scene)
    {
        var original = canvas.Copy();
        var seed = (uint)(scene.Seed >> 17);
        var pixel = 1f / canvas.Size;
        for (int y = 0, i = 0; y < canvas.Size; y++)
            for (var x = 0; x < canvas.Size; x++, i++)
            {
                var (u, v) = ((x + 0.5f) * pixel, (y + 0.5f) * pixel);
                var slope = Nearest(original, canvas.Size, u + Reach, v + Reach).Luma - Nearest(original, canvas.Size, u - Reach, v - Reach).Luma;
                var stone = 0.5f + 0.1f * (Noise.Value(u * 40f, v * 40f, seed) - 0.5f) + 0.3f * (original[i].Luma - 0.5f) + 0.55f * slope;
                canvas.Pixels[i] = new(stone, stone * 0.985f, stone * 0.95f);
            }
    }
}
