using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A brick wall in running bond. Only in renditions.</summary>
sealed class BricksBackground : Background
{
    public override string Name => "bricks";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var row = MathF.Floor(y * 9f);
        var u = x * 4.5f + ((int)row & 1) * 0.5f;
        var joint = MathF.Min(MathF.Abs(u - MathF.Floor(u + 0.5f)) / 4.5f, MathF.Abs(y * 9f - MathF.Floor(y * 9f + 0.5f)) / 9f);
        return MathF.Max(0.3f * Noise.Cell((int)MathF.Floor(u), (int)row, seed), 0.75f * (1 - Edge(joint - 0.008f, pixel)));
    }
}
