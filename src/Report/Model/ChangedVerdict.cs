namespace Behavior.Report.Model;

/// <summary>A claim whose verdict is another one than its snapshot pins.</summary>
/// <param name="Id">The finding.</param>
/// <param name="On">The benchmark; empty where it takes several.</param>
/// <param name="Claim">The claim in words.</param>
/// <param name="Before">The pinned verdict.</param>
/// <param name="After">The verdict now.</param>
public sealed record ChangedVerdict(string Id, string On, string Claim, string Before, string After)
{
    /// <summary>On one line: <c>C2: holds → inconclusive</c>.</summary>
    public string Text => $"{Id}{(On.Length > 0 ? $" ({On})" : "")}: {Before} → {After}";
}
