using System.Collections.Concurrent;

namespace Behavior.Imaging.Corruptions;

/// <summary>Poisson distributions for the 256 means <c>v / 255 * rate</c>, sampled by inversion. Built once for each rate; thread-safe.</summary>
sealed class PoissonTable
{
    const int Guides = 128;
    static readonly ConcurrentDictionary<double, PoissonTable> s_tables = [];
    readonly double[][] _cumulative = new double[256][];
    readonly ushort[][] _guide = new ushort[256][];

    PoissonTable(double rate)
    {
        for (var v = 0; v < 256; v++) (_cumulative[v], _guide[v]) = Build(v / 255.0 * rate);
    }

    public static PoissonTable For(double rate) => s_tables.GetOrAdd(rate, r => new(r));

    /// <summary>The smallest count whose cumulative probability exceeds <paramref name="u"/>.</summary>
    public int Count(int level, double u)
    {
        var cumulative = _cumulative[level];
        int count = _guide[level][(int)(u * Guides)];
        while (cumulative[count] <= u) count++;
        return count;
    }

    // Probabilities grow from the mode outward by ratios of the mean, so that neither exp nor a logarithm is needed.
    static (double[], ushort[]) Build(double mean)
    {
        var mode = (int)mean;
        var end = (int)(mean + 12 * Math.Sqrt(mean) + 30);
        var p = new double[end + 1];
        p[mode] = 1;
        for (var k = mode + 1; k <= end; k++) p[k] = p[k - 1] * mean / k;
        for (var k = mode; k > 0; k--) p[k - 1] = p[k] * k / mean;
        double total = p.Sum(), sum = 0;
        for (var k = 0; k <= end; k++) p[k] = (sum += p[k]) / total;
        p[end] = 2;
        var guide = new ushort[Guides];
        for (int g = 0, k = 0; g < Guides; g++)
        {
            while (p[k] <= (double)g / Guides) k++;
            guide[g] = (ushort)k;
        }
        return (p, guide);
    }
}
