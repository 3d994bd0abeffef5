namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Rays from below the middle, as in comics. Only in renditions.</summary>
sealed class RaysBackground : Background
{
    public override string Name => "rays";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        // Sectors by slope, so that no angle is needed.
        var (dx, dy) = (x - 0.5f, y - 0.62f);
        var steep = MathF.Abs(dy) > MathF.Abs(dx);
        var slope = steep ? dx / dy : dy / dx;
        var at = (slope + 1f) * 2f + 0.5f;
        return (((int)MathF.Floor(at) & 1) == 1) == steep ? 0.75f : 0.15f;
    }
}
