namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Coarse woven cloth. Only in renditions.</summary>
sealed class WeaveBackground : Background
{
    public override string Name => "weave";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        const float threads = 22f;
        var (u, v) = (x * threads, y * threads);
        var over = (((int)MathF.Floor(u) + (int)MathF.Floor(v)) & 1) == 0;
        var across = (over ? v - MathF.Floor(v) : u - MathF.Floor(u)) - 0.5f;
        return 0.15f + (over ? 0.1f : 0f) + 1.2f * across * across * MathF.Min(1f, 1f / (threads * pixel * 2f));
    }
}
