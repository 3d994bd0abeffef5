using Behavior.Report.Charts;

namespace Behavior.Report.Model;

/// <summary>A checkpoint as the report names and colours it, everywhere alike.</summary>
/// <param name="Name">Its name in the manifest.</param>
/// <param name="Family">Architecture family: decides the hue.</param>
/// <param name="Paradigm">Training paradigm: decides the lightness.</param>
/// <param name="Source">What computes its answers: a source's name.</param>
/// <param name="Architecture">Published configuration name; empty where a file says it.</param>
/// <param name="Weights">The first digits of the weights' hash; empty when they are not on this machine.</param>
/// <param name="Color">Its colour.</param>
public sealed record ModelEntry(string Name, string Family, string Paradigm, string Source, string Architecture, string Weights, SeriesColor Color);
