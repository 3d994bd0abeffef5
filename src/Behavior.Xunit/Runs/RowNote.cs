using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Xunit.Runs;

/// <summary>What a row found out while it ran, for the run's outcome: xunit's own messages carry texts alone.</summary>
/// <param name="Row">The row.</param>
/// <param name="Section">Number and title of its section.</param>
/// <param name="Headline">The heading of its section's main figure, where it is that; else empty.</param>
/// <param name="Verdict">The verdict of a claim; empty for metrics.</param>
sealed record RowNote(RowName Row, string Section, string Headline, string Verdict)
{
    /// <summary>What it measured: a metric's value, the effect of a claim with one part, or nothing that is one number.</summary>
    public Estimate? Value { get; init; }

    /// <summary>Why it is red; null where it equals what is pinned.</summary>
    public SnapshotException? Difference { get; set; }

    /// <summary>Whether it is green all the same: it differs by an update that the gate judges.</summary>
    public bool IsJudgedByTheGate { get; set; }
}
