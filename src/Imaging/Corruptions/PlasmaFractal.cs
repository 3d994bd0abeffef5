namespace Behavior.Imaging.Corruptions;

/// <summary>The reference's diamond-square fractal on a torus, scaled to [0, 1]. The amplitude is the wibble <b>squared</b>, as published.</summary>
public static class PlasmaFractal
{
    /// <summary>Fills an n x n array, row by row.</summary>
    /// <param name="a">At least n x n values.</param>
    /// <param name="n">The side, a power of two.</param>
    /// <param name="decay">How much the wibble shrinks from step to step.</param>
    /// <param name="random">Draws its uniforms.</param>
    public static void Fill(Span<double> a, int n, double decay, ICorruptionRandom random)
    {
        a[0] = 0;
        var wibble = 100.0;
        for (var step = n; step >= 2; step /= 2, wibble /= decay)
        {
            var half = step / 2;
            Squares(a, n, step, half, wibble, random);
            EvenRows(a, n, step, half, wibble, random);
            OddRows(a, n, step, half, wibble, random);
        }
        Scale(a[..(n * n)]);
    }

    /// <summary>The power of two that is at least n.</summary>
    public static int SideFor(int n) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)n);

    static void Squares(Span<double> a, int n, int step, int half, double wibble, ICorruptionRandom random)
    {
        for (var y = 0; y < n; y += step)
            for (var x = 0; x < n; x += step)
            {
                int below = (y + step) % n * n, right = (x + step) % n;
                var sum = (a[y * n + x] + a[below + x]) + (a[y * n + right] + a[below + right]);
                a[(y + half) * n + x + half] = Mean(sum, wibble, random);
            }
    }

    // Centres above and below, corners left and right.
    static void EvenRows(Span<double> a, int n, int step, int half, double wibble, ICorruptionRandom random)
    {
        for (var y = 0; y < n; y += step)
            for (var x = 0; x < n; x += step)
            {
                var centres = a[(y + half) * n + x + half] + a[(y + half + n - step) % n * n + x + half];
                a[y * n + x + half] = Mean(centres + (a[y * n + x] + a[y * n + (x + step) % n]), wibble, random);
            }
    }

    // Centres left and right, corners above and below.
    static void OddRows(Span<double> a, int n, int step, int half, double wibble, ICorruptionRandom random)
    {
        for (var y = 0; y < n; y += step)
            for (var x = 0; x < n; x += step)
            {
                var centres = a[(y + half) * n + x + half] + a[(y + half) * n + (x + half + n - step) % n];
                a[(y + half) * n + x] = Mean(centres + (a[y * n + x] + a[(y + step) % n * n + x]), wibble, random);
            }
    }

    static double Mean(double sum, double wibble, ICorruptionRandom random) => sum / 4 + wibble * random.Uniform(-wibble, wibble);

    static void Scale(Span<double> a)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in a) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        most -= least;
        foreach (ref var value in a) value = (value - least) / most;
    }
}
