using Behavior.Conformance.Cases;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>Distance of a vector from a golden, as the model kit defines it: <c>||a - b|| / ||b||</c>, in float64.</summary>
static class RelativeError
{
    public static double Of(Tensor actual, GoldenValue golden)
    {
        using var scope = NewDisposeScope();
        var expected = golden.EnumerateArray().Select(v => v.GetDouble()).ToArray();
        var values = actual.to(float64).cpu().contiguous().data<double>().ToArray();
        return Of(values, expected);
    }

    public static double Of(IReadOnlyList<double> actual, IReadOnlyList<double> expected)
    {
        if (actual.Count != expected.Count) return double.NaN;
        double difference = 0, norm = 0;
        for (var i = 0; i < expected.Count; i++)
        {
            difference += (actual[i] - expected[i]) * (actual[i] - expected[i]);
            norm += expected[i] * expected[i];
        }
        return Math.Sqrt(difference / norm);
    }
}
