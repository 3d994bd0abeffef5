namespace Behavior.Diagnostics.Machine;

/// <summary>What one look at this machine found.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="State">Whether it is as it must be.</param>
/// <param name="Found">What is there.</param>
/// <param name="Mend">What to do; empty when all is well.</param>
public sealed record MachineCheck(string What, CheckState State, string Found, string Mend = "");
