using Behavior.Toybox.World;

namespace Behavior.Toybox.Tests.World;

/// <summary>Pictures of plain scenes.</summary>
static class Pixels
{
    public static byte[] Of(int category, int view, int texture, int resolution = 64) =>
        Of(new Scene { Category = category, View = view, Texture = texture, Colour = 4, Accent = 1, Ground = (10, 11), GroundTone = 0.5f }, resolution);

    public static byte[] Of(Scene scene, int resolution = 64)
    {
        var pixels = new byte[resolution * resolution * 3];
        new SceneRenderer(resolution).Render(scene, pixels);
        return pixels;
    }

    /// <summary>Share of the values that differ by more than a tenth of the range.</summary>
    public static double Differing(byte[] a, byte[] b) => a.Zip(b).Count(p => Math.Abs(p.First - p.Second) > 25) / (double)a.Length;
}
