using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>What is pinned of one metric: value, interval, n and unit; beside them what it was measured with.</summary>
public static class MetricSnapshot
{
    /// <summary>The snapshot of a metric of one checkpoint's predictions.</summary>
    /// <param name="metric">Name and version, see <see cref="MetricIds"/>.</param>
    /// <param name="unit">What the value counts.</param>
    /// <param name="value">The figure.</param>
    /// <param name="input">The predictions it was computed on.</param>
    /// <param name="countTolerance">By how much n may move: it is exact unless it counts decisions.</param>
    /// <param name="further">Adds fields of this metric's own after <c>unit</c>.</param>
    /// <param name="tolerance">By how much value and interval may move; that of a rate over n samples unless given.</param>
    /// <param name="kind">What the value is.</param>
    public static Snapshot Of(
        string metric, string unit, Estimate value, Predictions input, int countTolerance = 0, Action<Snapshot>? further = null, double? tolerance = null, FigureKind kind = FigureKind.Rate) =>
        Of(metric, unit, value, [EvaluationInput.Of(input)], countTolerance, further, tolerance, kind);

    /// <summary>The same for other inputs, or several.</summary>
    public static Snapshot Of(
        string metric, string unit, Estimate value, IReadOnlyList<EvaluationInput> inputs, int countTolerance = 0, Action<Snapshot>? further = null, double? tolerance = null,
        FigureKind kind = FigureKind.Rate)
    {
        var snapshot = new Snapshot(metric)
            .Estimate("value", value, Jitter.Digits(value.N), tolerance ?? Jitter.Rate(value.N), kind: kind)
            .Number("n", value.N, 0, countTolerance, FigureKind.Count)
            .Text("unit", unit);
        further?.Invoke(snapshot);
        return snapshot.With(inputs.SelectMany(i => i.SnapshotInputs));
    }
}
