using Behavior.Report.Charts;

namespace Behavior.Report.Model;

/// <summary>What a colour stands for in a figure, where that is no model.</summary>
/// <param name="Name">What.</param>
/// <param name="Color">The colour.</param>
public sealed record ColorKey(string Name, SeriesColor Color);
