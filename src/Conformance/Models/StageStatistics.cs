using Behavior.Conformance.Cases;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>Figures of one intermediate output that survive a permutation of its axes.</summary>
/// <param name="Mean">Mean over all elements.</param>
/// <param name="Norm">Euclidean norm over all elements.</param>
/// <param name="First">The first element.</param>
/// <param name="Last">The last element.</param>
/// <param name="Count">Number of elements.</param>
readonly record struct StageStatistics(double Mean, double Norm, double First, double Last, long Count)
{
    /// <summary>Of the first of <paramref name="batch"/> pictures or texts; windows of one picture lie together.</summary>
    public static StageStatistics OfFirst(Tensor output, long batch)
    {
        using var scope = NewDisposeScope();
        var one = output.narrow(0, 0, output.shape[0] / batch).to(float64);
        var index = new long[one.dim()];
        var first = one[index].item<double>();
        for (var i = 0; i < index.Length; i++) index[i] = one.shape[i] - 1;
        return new(one.mean().item<double>(), one.square().sum().sqrt().item<double>(), first, one[index].item<double>(), one.numel());
    }

    /// <summary>The largest deviation from a golden stage; single elements and the mean are measured against the root mean square.</summary>
    public double ErrorAgainst(GoldenValue golden)
    {
        var count = golden.GetProperty("shape").EnumerateArray().Aggregate(1L, (a, b) => a * b.GetInt64());
        if (count != Count) return double.NaN;
        var norm = golden.GetProperty("l2").GetDouble();
        var typical = norm / Math.Sqrt(count);
        return Math.Max(
            Math.Max(Math.Abs(Norm - norm) / norm, Math.Abs(Mean - golden.GetProperty("mean").GetDouble()) / typical),
            Math.Max(Math.Abs(First - golden.GetProperty("first").GetDouble()), Math.Abs(Last - golden.GetProperty("last").GetDouble())) / typical);
    }
}
