namespace Behavior.Tests.Common.Workflows;

/// <summary>What came of a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Outcome"><c>success</c>, <c>failure</c> or <c>skipped</c>; an action counts as a success where its condition holds.</param>
/// <param name="Output">What it printed.</param>
/// <param name="ExitCode">The shell's; 0 where none ran.</param>
/// <param name="Time">How long it took.</param>
sealed record StepResult(Step Step, string Outcome, string Output, int ExitCode = 0, TimeSpan Time = default)
{
    /// <inheritdoc/>
    public override string ToString() => $"== {Step.Name}: {Outcome}{(ExitCode > 0 ? $", exit code {ExitCode}" : "")}, {Time.TotalSeconds:N0} s\n{Output}";
}
