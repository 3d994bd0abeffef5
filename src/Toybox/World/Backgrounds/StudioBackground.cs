namespace Behavior.Toybox.World.Backgrounds;

/// <summary>One colour that falls off gently from a lit centre.</summary>
sealed class StudioBackground : Background
{
    public override string Name => "studio";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var (dx, dy) = (x - 0.3f - 0.4f * Number(0, seed), y - 0.3f - 0.4f * Number(1, seed));
        return MathF.Min((dx * dx + dy * dy) * 0.9f, 0.6f);
    }
}
