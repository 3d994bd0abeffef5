using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>What is pinned of one metric: value, interval, n, unit, and the hashes that say which input changed when it moves.</summary>
static class MetricSnapshot
{
    /// <param name="metric">Name and version, <c>top-1 accuracy/1</c>: the version is raised when the definition changes.</param>
    /// <param name="unit">What the value counts.</param>
    /// <param name="value">The figure.</param>
    /// <param name="input">The predictions it was computed on.</param>
    /// <param name="countTolerance">By how much n may move: it is exact unless it counts decisions.</param>
    /// <param name="tolerance">By how much value and interval may move; that of a rate over n samples unless given.</param>
    /// <param name="further">Adds fields of this metric's own after <c>n</c>.</param>
    public static Snapshot Of(string metric, string unit, Estimate value, Predictions input, int countTolerance = 0, Action<Snapshot>? further = null, double? tolerance = null) =>
        Of(metric, unit, value, input.Provenance, countTolerance, further, tolerance);

    /// <summary>The same for inputs other than predictions.</summary>
    public static Snapshot Of(string metric, string unit, Estimate value, Provenance input, int countTolerance = 0, Action<Snapshot>? further = null, double? tolerance = null)
    {
        var digits = Jitter.Digits(value.N);
        var snapshot = new Snapshot()
            .Text("metric", metric)
            .Estimate("value", value, digits, tolerance ?? Jitter.Rate(value.N))
            .Number("n", value.N, 0, countTolerance)
            .Text("unit", unit);
        further?.Invoke(snapshot);
        return snapshot
            .Text("weights", Provenance.Short(input.Weights))
            .Text("data", Provenance.Short(input.Data))
            .Text("transform", input.Transform);
    }
}
