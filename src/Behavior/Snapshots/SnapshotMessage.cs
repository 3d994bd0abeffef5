using System.Text.Json;

namespace Behavior.Snapshots;

/// <summary>What a red row says: old, new, difference, and what to do.</summary>
static class SnapshotMessage
{
    const string ToAccept = "dotnet build -t:AcceptSnapshots    (or, for some rows: behavior accept TEXT)";

    public static string New(string name, Snapshot snapshot, string received) => Lines(
        $"{name} is not pinned yet.",
        "",
        Table([.. snapshot.Fields.Select(f => new[] { f.Name, f.Shown })]),
        $"Received:   {received}",
        $"To pin it:  {ToAccept}");

    public static string Differs(string name, IReadOnlyList<SnapshotDifference> differences, string verified, string received) => Lines(
        $"{name} differs from its snapshot{Cause(differences)}.",
        "",
        Table([["", "verified", "received", "difference"], .. differences.Select(d => new[] { d.Name, d.Verified, d.Received, d.Detail })]),
        $"Received:   {received}",
        $"Verified:   {verified}",
        $"To look:    git diff --no-index \"{verified}\" \"{received}\"",
        $"To accept:  {ToAccept}");

    public static string Unreadable(string verified, string received, JsonException failure) => Lines(
        $"'{verified}' is not a snapshot: {failure.Message}",
        "Usual cause: a merge conflict left in the file. Mend it by hand, take it from git, or accept what was received.",
        $"Received:   {received}",
        $"To accept:  {ToAccept}");

    /// <summary>Which input changed, when one did: a number that moves with other weights is another story than one that moves alone.</summary>
    static string Cause(IReadOnlyList<SnapshotDifference> differences)
    {
        string[] inputs = ["weights", "data", "transform", "metric"];
        var changed = inputs.Where(i => differences.Any(d => d.Name == i)).ToList();
        return changed.Count > 0 ? $": other {string.Join(" and ", changed)}" : ", with the same weights, data and transform";
    }

    static string Lines(params string[] lines) => string.Join('\n', lines);

    static string Table(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Length)).Select(c => rows.Max(r => c < r.Length ? r[c].Length : 0)).ToArray();
        return string.Concat(rows.Select(r => ("  " + string.Join("   ", r.Select((cell, c) => cell.PadRight(widths[c])))).TrimEnd() + "\n"));
    }
}
