using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Two rolling ridges under a sky.</summary>
sealed class HillsBackground : Background
{
    public override string Name => "hills";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var shift = Number(0, seed);
        var far = 0.5f + 0.12f * SineTable.Sin(x * 0.8f + shift);
        var near = 0.74f + 0.1f * SineTable.Sin(x * 0.6f + shift * 3.1f);
        return 0.5f * Edge(y - far, pixel) + 0.5f * Edge(y - near, pixel);
    }
}
