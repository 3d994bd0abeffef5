using Behavior.Metrics;

namespace Behavior.Report.Results;

/// <summary>One comparison of a finding in a result.</summary>
/// <param name="Name">What sets it apart from the others; empty when it is the only one.</param>
/// <param name="Groups">The models compared, claimed larger first.</param>
/// <param name="Effect">The difference that the claim says is positive.</param>
/// <param name="Units">What the interval lets vary: pictures, origins, tasks, batches or models.</param>
/// <param name="Detectable">The effect that such data would find in four of five cases; null where there is no interval.</param>
/// <param name="Verdict">What follows from it.</param>
/// <param name="Paper">The paper's own value; null where it prints none.</param>
public sealed record ResultPart(string Name, string Groups, Estimate Effect, int Units, double? Detectable, string Verdict, double? Paper);
