namespace Behavior.Report.Model;

/// <summary>What an update changes on one benchmark.</summary>
/// <param name="Name">The benchmark; the gate's message links to it by this name.</param>
/// <param name="HasChanged">Whether one of its rows changed, or leaves the verdict open.</param>
/// <param name="Sentences">What such rows say, a sentence each, the worst first.</param>
/// <param name="Blocks">Figures, tables and pictures, in reading order.</param>
public sealed record UpdatedBenchmark(string Name, bool HasChanged, IReadOnlyList<string> Sentences, IReadOnlyList<ReportBlock> Blocks);
