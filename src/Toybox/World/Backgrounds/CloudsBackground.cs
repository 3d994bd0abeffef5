using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Soft patches.</summary>
sealed class CloudsBackground : Background
{
    public override string Name => "clouds";

    public override float Second(float x, float y, float pixel, uint seed)
        => 0.65f * Noise.Value(x * 3f, y * 4f, seed) + 0.35f * Noise.Value(x * 7f, y * 9f, seed + 1);
}
