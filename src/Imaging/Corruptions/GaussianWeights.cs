using System.Collections.Concurrent;
using System.Globalization;

namespace Behavior.Imaging.Corruptions;

/// <summary>
/// Half kernels of SciPy's <c>gaussian_filter1d</c>: the weight at distance k. Those of the published parameters are compiled in to the last bit,
/// because a weight that is one unit off in its last place costs a level on flat areas.
/// </summary>
static class GaussianWeights
{
    static readonly ConcurrentDictionary<(double Sigma, int Truncate), double[]> s_all = new(EmbeddedJson.Read("kernels.json").GetProperty("gaussians").EnumerateObject()
        .Select(g => KeyValuePair.Create(Key(g.Name), g.Value.GetProperty("half").EnumerateArray().Select(w => w.GetDouble()).ToArray())));

    public static double[] For(double sigma, int truncate) => s_all.GetOrAdd((sigma, truncate), k => Compute(k.Sigma, k.Truncate));

    internal static double[] Compute(double sigma, int truncate)
    {
        var radius = (int)(truncate * sigma + 0.5);
        var half = new double[radius + 1];
        for (var k = 0; k <= radius; k++) half[k] = PortableMath.Exp(-0.5 / (sigma * sigma) * ((double)k * k));
        var sum = half[0];
        for (var k = 1; k <= radius; k++) sum += 2 * half[k];
        for (var k = 0; k <= radius; k++) half[k] /= sum;
        return half;
    }

    static (double, int) Key(string text)
    {
        var comma = text.IndexOf(',');
        return (double.Parse(text[..comma], CultureInfo.InvariantCulture), int.Parse(text[(comma + 1)..], CultureInfo.InvariantCulture));
    }
}
