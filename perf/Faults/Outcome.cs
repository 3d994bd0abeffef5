namespace Behavior.Perf.Faults;

/// <summary>What one way of breaking a run showed.</summary>
/// <param name="Line">A row of the table in docs/reliability.md.</param>
/// <param name="Faults">Everything that was not as it must be; empty when all was well.</param>
sealed record Outcome(string Line, IReadOnlyList<string> Faults);
