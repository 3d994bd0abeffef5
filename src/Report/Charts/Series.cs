using Behavior.Metrics;

namespace Behavior.Report.Charts;

/// <summary>One model's figures in a chart.</summary>
/// <param name="Name">The model.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Values">In the order of the chart's categories or settings; null or undefined where there is none.</param>
public sealed record Series(string Name, SeriesColor Color, IReadOnlyList<Estimate?> Values);
