namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Sky and ground with a sharp horizon.</summary>
sealed class HorizonBackground : Background
{
    public override string Name => "horizon";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var at = 0.45f + 0.35f * Number(0, seed);
        return y < at ? 0.25f * y * (1 - Edge(y - at, pixel)) + Edge(y - at, pixel) : Edge(y - at, pixel) * (0.85f + 0.15f * (y - at) / (1 - at));
    }
}
