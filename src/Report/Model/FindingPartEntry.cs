using Behavior.Metrics;

namespace Behavior.Report.Model;

/// <summary>One comparison of a claim.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Groups">The models behind it.</param>
/// <param name="Effect">The difference that the claim says is positive.</param>
/// <param name="Units">What the interval lets vary.</param>
/// <param name="Detectable">The effect that such data would find in four of five cases; null where there is no interval.</param>
/// <param name="Verdict">What follows from it.</param>
/// <param name="Paper">The paper's own value; null where it prints none.</param>
public sealed record FindingPartEntry(string Name, string Groups, Estimate Effect, int Units, double? Detectable, string Verdict, double? Paper);
