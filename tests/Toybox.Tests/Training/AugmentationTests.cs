using Behavior.Toybox.Training;

namespace Behavior.Toybox.Tests.Training;

public class AugmentationTests
{
    [Fact]
    public void The_key_decides_everything_and_different_keys_differ()
    {
        var pixels = Enumerable.Range(0, 16 * 16 * 3).Select(i => (byte)(i * 7)).ToArray();
        Assert.Equal(Applied(pixels, 5), Applied(pixels, 5));
        Assert.Equal(40, Enumerable.Range(0, 40).Select(k => Applied(pixels, (ulong)k).Sum()).Distinct().Count());
    }

    [Fact]
    public void Normalisation_is_ImageNet_s()
    {
        var planes = new float[6];
        Normalisation.Apply([255, 128, 0, 0, 255, 128], planes);
        Assert.Equal([(1 - 0.485f) / 0.229f, -0.485f / 0.229f, (128 / 255f - 0.456f) / 0.224f, (1 - 0.456f) / 0.224f, -0.406f / 0.225f, (128 / 255f - 0.406f) / 0.225f],
            planes, (a, b) => MathF.Abs(a - b) < 1e-5f);
    }

    static float[] Applied(byte[] pixels, ulong key)
    {
        var planes = new float[pixels.Length];
        Augmentation.Apply(pixels, 16, key, planes);
        return planes;
    }
}
