using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Broad upright bands.</summary>
sealed class WallpaperBackground : Background
{
    public override string Name => "wallpaper";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var at = x * (2f + 2f * Number(0, seed)) + Number(1, seed);
        return 0.6f * Noise.Step(-0.2f, 0.2f, SineTable.Sin(at));
    }
}
