namespace Behavior.Metrics.Statistics;

/// <summary>How many samples a paired comparison needs.</summary>
/// <param name="Exact">The real-valued solution.</param>
/// <param name="N">It, rounded up.</param>
/// <param name="PowerAtN">The formula's power at <paramref name="N"/>.</param>
public readonly record struct RequiredSamples(double Exact, int N, double PowerAtN);
