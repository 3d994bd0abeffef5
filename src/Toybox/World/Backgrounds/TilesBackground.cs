using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Large wall tiles with joints.</summary>
sealed class TilesBackground : Background
{
    public override string Name => "tiles";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var (u, v) = (x * 3.5f + Number(0, seed), y * 3.5f + Number(1, seed));
        var joint = MathF.Min(MathF.Abs(u - MathF.Floor(u + 0.5f)), MathF.Abs(v - MathF.Floor(v + 0.5f))) / 3.5f;
        return MathF.Max(0.35f * Noise.Cell((int)MathF.Floor(u), (int)MathF.Floor(v), seed), 0.7f * (1 - Edge(joint - 0.012f, pixel)));
    }
}
