using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>Blurred lights.</summary>
sealed class BokehBackground : Background
{
    public override string Name => "bokeh";

    public override float Second(float x, float y, float pixel, uint seed)
    {
        var share = 0f;
        for (var i = 0; i < 7; i++)
        {
            var (dx, dy) = (x - Number(3 * i, seed), y - Number(3 * i + 1, seed));
            var radius = 0.08f + 0.16f * Number(3 * i + 2, seed);
            share += 0.45f * Noise.Step(0.02f, -0.03f, MathF.Sqrt(dx * dx + dy * dy) - radius);
        }
        return MathF.Min(share, 0.9f);
    }
}
