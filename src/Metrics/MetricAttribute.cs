namespace Behavior.Metrics;

/// <summary>What a metric declares about itself, beside the function or property that gives it: a name, which way it improves, its range and its unit.</summary>
/// <param name="name">The metric's name in snapshots, reports and docs: lower case with underscores, unique.</param>
/// <param name="direction">Which way it improves.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = false)]
public sealed class MetricAttribute(string name, Direction direction) : Attribute
{
    /// <summary>The metric's name.</summary>
    public string Name { get; } = name;

    /// <summary>Which way it improves.</summary>
    public Direction Direction { get; } = direction;

    /// <summary>The smallest possible value; negative infinity if there is none.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>The largest possible value; positive infinity if there is none.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>The unit: <c>fraction</c>, <c>nats</c>, <c>points</c>, <c>ratio</c> or similar.</summary>
    public string Unit { get; init; } = "fraction";

    /// <summary>Paper and equation, or the reference implementation.</summary>
    public string Source { get; init; } = "";
}
