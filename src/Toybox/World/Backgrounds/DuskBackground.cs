namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A smooth blend from top to bottom.</summary>
sealed class DuskBackground : Background
{
    public override string Name => "dusk";

    public override float Second(float x, float y, float pixel, uint seed) => y;
}
