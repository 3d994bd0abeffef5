namespace Behavior.Doctor;

/// <summary>What one check of this machine found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="State">Whether it is as it must be.</param>
/// <param name="Found">What is there.</param>
/// <param name="Mend">What to do; empty when all is well.</param>
public sealed record Diagnosis(string Check, DiagnosisState State, string Found, string Mend = "");
