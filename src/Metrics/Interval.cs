namespace Behavior.Metrics;

/// <summary>A closed interval of confidence.</summary>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit; not below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether <paramref name="value"/> lies in it, limits included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
