using Behavior.Metrics;

namespace Behavior.Report.Charts;

/// <summary>One model in a <see cref="ScatterChart"/>.</summary>
/// <param name="Name">The model.</param>
/// <param name="Color">Its colour.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Up.</param>
/// <param name="IsStandard">Whether the expected line is fitted through it.</param>
/// <param name="IsControl">Whether it is there for the line alone: the same recipe on fewer samples.</param>
public sealed record ScatterPoint(string Name, SeriesColor Color, Estimate X, Estimate Y, bool IsStandard = false, bool IsControl = false);
