using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A wall, a skirting board and a floor of boards.</summary>
sealed class RoomBackground : Background
{
    public override string Name => "room";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var at = 0.62f + 0.2f * Number(0, seed);
        var board = Edge(y - at, pixel) * (1 - 2 * Edge(y - at - 0.035f, pixel));
        var slope = (x - 0.5f) / (0.25f + MathF.Max(y - at, 0f));
        var floor = Edge(y - at - 0.035f, pixel) * (0.8f + 0.2f * Noise.Cell((int)MathF.Floor(slope * 3f), 5, seed));
        return MathF.Min(MathF.Max(board, 0f) * 0.35f + floor, 1f);
    }
}
