using Behavior.Metrics.Robustness;
using Behavior.Metrics.Statistics;

namespace Behavior.Published;

/// <summary>The line through standard models on one set, or the two lines that part at the set's bend (<see cref="BentAccuracyLine"/>, each side only where it has enough models).</summary>
public sealed class StandardLine
{
    /// <summary>Fewer standard models make no line.</summary>
    public const int Fewest = 5;

    readonly string _source;
    readonly double? _bend;
    readonly int _below, _above;
    readonly AccuracyLine? _lower, _upper;

    StandardLine(StandardSet set, IReadOnlyList<StandardPoint> below, IReadOnlyList<StandardPoint> above) =>
        (_source, _bend, _below, _above, _lower, _upper) = (set.Source, set.Bend, below.Count, above.Count, Fit(below), Fit(above));

    /// <summary>How many sides have a line.</summary>
    public int Lines => (_lower is null ? 0 : 1) + (_upper is null ? 0 : 1);

    /// <summary>Fits it.</summary>
    public static StandardLine Through(StandardSet set) => set.Bend is { } bend
        ? new(set, [.. set.Points.Where(p => p.Clean < bend)], [.. set.Points.Where(p => p.Clean > bend)])
        : new(set, set.Points, []);

    /// <summary>The line that speaks of a clean accuracy; null where there are too few standard models, or all are equally accurate.</summary>
    public AccuracyLine? At(double clean) => IsLower(clean) ? _lower : _upper;

    /// <summary>What it goes through, in words: <c>33 standard models of imagenet-testbed below the bend at 91.86 %</c>.</summary>
    public string Words(double clean) => $"{Count(clean)} {_source}{Side(clean)}";

    /// <summary>Said where there is none.</summary>
    public string WhyNone(double clean) => (Count(clean) < Fewest ? $"too few: {Count(clean)} of {Fewest} standard models" : "the standard models are all equally accurate") + Side(clean);

    /// <summary>How far a standard model lies from its line, in logits; null where its side has none.</summary>
    internal double? Residual(StandardPoint point) =>
        At(point.Clean) is { } line ? AccuracyLogit.Of(point.Shifted).Value - (line.Slope * AccuracyLogit.Of(point.Clean).Value + line.Intercept) : null;

    int Count(double clean) => IsLower(clean) ? _below : _above;

    string Side(double clean) => _bend is { } bend ? FormattableString.Invariant($" {(IsLower(clean) ? "below" : "above")} the bend at {100 * bend:0.##} %") : "";

    bool IsLower(double clean) => _bend is null || clean <= _bend;

    static AccuracyLine? Fit(IReadOnlyList<StandardPoint> points) => points.Count < Fewest || points.Select(p => p.Clean).Distinct().Count() < 2
        ? null
        : AccuracyLine.Fit([.. points.Select(p => p.Clean)], [.. points.Select(p => p.Shifted)]);
}
