using Behavior.Metrics;

namespace Behavior.Report.Model;

/// <summary>One comparison of a claim.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Groups">The models behind it.</param>
/// <param name="Effect">The difference that the claim says is positive.</param>
/// <param name="Verdict">What follows from it.</param>
/// <param name="Paper">The paper's own value; null where it prints none.</param>
public sealed record FindingPartEntry(string Name, string Groups, Estimate Effect, string Verdict, double? Paper);
