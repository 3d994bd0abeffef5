namespace Behavior.Gate.Records;

/// <summary>The outcome of a comparison as data: what tables, Markdown and JSON say, and nothing that only the machine has that made it.</summary>
/// <param name="Verdict">The worst verdict over all updates.</param>
/// <param name="Alpha">The error rate of each.</param>
/// <param name="Baseline">What was compared with, in words.</param>
/// <param name="Candidate">What was compared, in words.</param>
/// <param name="Updates">The updates, the worst first.</param>
public sealed record GateRecord(UpdateVerdict Verdict, double Alpha, string Baseline, string Candidate, IReadOnlyList<UpdateRecord> Updates)
{
    /// <summary>The record of updates.</summary>
    public static GateRecord Of(IReadOnlyList<Update> updates, string baseline, string candidate) => new(
        updates.Select(u => u.Verdict).DefaultIfEmpty(UpdateVerdict.Merge).Max(),
        updates.Select(u => u.Alpha).DefaultIfEmpty(Manifests.GateRules.DefaultAlpha).Max(), baseline, candidate,
        [.. updates.OrderByDescending(u => u.Verdict).ThenBy(u => u.IsSame).ThenBy(u => u.Checkpoint, StringComparer.Ordinal).Select(UpdateRecord.Of)]);
}
