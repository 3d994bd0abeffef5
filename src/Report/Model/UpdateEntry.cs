namespace Behavior.Report.Model;

/// <summary>An update of a checkpoint as the gate judges it against what was accepted.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Verdict"><c>merge</c>, <c>undecided</c> or <c>do not merge</c>.</param>
/// <param name="Message">Why, in the gate's words.</param>
/// <param name="Compared">Both sides with their weights, in words.</param>
public sealed record UpdateEntry(string Checkpoint, string Verdict, string Message, string Compared)
{
    /// <summary>Samples that must never be lost again, and are; no rows where there are none.</summary>
    public required Table Sentinels { get; init; }

    /// <summary>Rows that changed, and those that leave the verdict open, the worst first.</summary>
    public required Table Changed { get; init; }

    /// <summary>Rows of other answers that did not change, or of which it cannot be told.</summary>
    public required Table Others { get; init; }

    /// <summary>How many rows have the very same answers.</summary>
    public required int Same { get; init; }

    /// <summary>What changed on single benchmarks, the worst first.</summary>
    public required IReadOnlyList<UpdatedBenchmark> Benchmarks { get; init; }
}
