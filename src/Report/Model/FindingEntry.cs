namespace Behavior.Report.Model;

/// <summary>A claim of the paper with what this zoo says of it.</summary>
/// <param name="Id">Its name in the list of findings, for example <c>S1</c>.</param>
/// <param name="Claim">The claim in words.</param>
/// <param name="Verdict"><c>holds</c>, <c>refuted</c> or <c>inconclusive</c>.</param>
/// <param name="On">The benchmark it was measured on; empty where it takes several.</param>
/// <param name="Paper">What the paper found, in words.</param>
/// <param name="Parts">The comparisons that it makes.</param>
public sealed record FindingEntry(string Id, string Claim, string Verdict, string On, string Paper, IReadOnlyList<FindingPartEntry> Parts);
