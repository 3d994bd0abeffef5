namespace Behavior.Imaging.Corruptions;

/// <summary>
/// A stand-in for ImageNet-C's frost photographs, which belong to others and are not shipped: two plasma fractals, one folded into ridges, with the mean and
/// deviation of the published pictures (<c>conformance/corruptions</c>, "Frost").
/// </summary>
static class FrostTexture
{
    // The first five of the six published files; two of them are alike. Mean and standard deviation of R, G, B in levels.
    static readonly double[][] s_means = [[77.67, 149.12, 165.74], [200.79, 205.38, 214.48], [200.79, 205.38, 214.48], [137.62, 152.77, 165.18], [112.38, 123.37, 134.75]];
    static readonly double[][] s_deviations = [[26.91, 16.48, 15.33], [21.37, 22.09, 22.57], [21.37, 22.09, 22.57], [28.48, 28.49, 29.86], [44.42, 43.26, 41.66]];

    public static void Fill(ICorruptionRandom random, int n, Span<byte> rgb, CorruptionScratch scratch)
    {
        var kind = random.Integer(0, 5);
        Span<double> shift = stackalloc double[1];
        random.Normal(shift);
        var side = PlasmaFractal.SideFor(n);
        var plasma = scratch.Doubles(0, side * side);
        var soft = scratch.Doubles(1, n * n);
        var ridges = scratch.Doubles(2, n * n);
        PlasmaFractal.Fill(plasma, side, 1.2, random);
        Cut(plasma, side, soft, n);
        PlasmaFractal.Fill(plasma, side, 1.1, random);
        Cut(plasma, side, ridges, n);
        foreach (ref var k in ridges) k = 1 - Math.Abs(2 * k - 1);
        ToUnit(soft);
        ToUnit(ridges);
        for (var i = 0; i < soft.Length; i++) soft[i] += ridges[i];
        ToUnit(soft);
        for (var i = 0; i < soft.Length; i++)
            for (var c = 0; c < 3; c++)
                rgb[i * 3 + c] = (byte)Math.Clamp(s_means[kind][c] + 8 * shift[0] + s_deviations[kind][c] * soft[i], 0, 255);
    }

    static void Cut(ReadOnlySpan<double> source, int side, Span<double> target, int n)
    {
        for (var y = 0; y < n; y++) source.Slice(y * side, n).CopyTo(target[(y * n)..]);
    }

    static void ToUnit(Span<double> a)
    {
        double sum = 0, squares = 0;
        foreach (var value in a) sum += value;
        var mean = sum / a.Length;
        foreach (var value in a) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / a.Length);
        foreach (ref var value in a) value = (value - mean) / deviation;
    }
}
