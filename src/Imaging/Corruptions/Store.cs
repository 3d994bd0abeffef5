namespace Behavior.Imaging.Corruptions;

/// <summary>The reference's way back to bytes: clip to [0, 1], times 255, cut off. Not rounded: one level less on flat areas is the usual symptom of another order of sums.</summary>
static class Store
{
    public static byte Byte(double x) => (byte)(Math.Clamp(x, 0, 1) * 255);

    public static byte Byte(float x) => (byte)(Math.Clamp(x, 0f, 1f) * 255f);

    public static void Bytes(ReadOnlySpan<double> x, Span<byte> target)
    {
        for (var i = 0; i < target.Length; i++) target[i] = Byte(x[i]);
    }

    /// <summary>v / 255 for every byte v, in float64.</summary>
    public static double[] Unit { get; } = [.. Enumerable.Range(0, 256).Select(v => v / 255.0)];

    /// <summary>v / 255 for every byte v, rounded to float32.</summary>
    public static float[] UnitSingle { get; } = [.. Enumerable.Range(0, 256).Select(v => (float)(v / 255.0))];
}
