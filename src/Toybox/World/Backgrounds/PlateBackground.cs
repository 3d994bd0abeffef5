namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A studded baseplate. Only in renditions.</summary>
sealed class PlateBackground : Background
{
    public override string Name => "baseplate";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        const float studs = 9f;
        var (u, v) = (x * studs - MathF.Floor(x * studs) - 0.5f, y * studs - MathF.Floor(y * studs) - 0.5f);
        var distance = MathF.Sqrt(u * u + v * v) - 0.3f;
        return 0.1f + 0.35f * (1 - Edge(MathF.Abs(distance) / studs - 0.006f, pixel)) * (u + v > 0f ? 1f : 0.3f);
    }
}
