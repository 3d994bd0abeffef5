using System.Text.Json;

namespace Behavior.Snapshots;

/// <summary>What a red row says: old, new, difference, and what to do.</summary>
static class SnapshotMessage
{
    const int Shown = 4;

    /// <summary>What to say where nothing differs that a row was measured with.</summary>
    const string SameInputs = "with the same weights, data, transform, precision and engine";

    public static string New(string name, Snapshot snapshot, string received, string toAccept) => Lines(
        $"{name} is not pinned yet.{Shortened(name)}",
        "",
        Table([.. snapshot.Fields.Select(f => new[] { f.Name, f.Shown })]),
        $"Received:   {received}",
        $"To pin it:  {toAccept}    (this row alone: add -p:Rows={name})");

    public static string Differs(string name, IReadOnlyList<SnapshotDifference> differences, string cause, string verified, string received, string toAccept) => Lines(
        $"{name} differs from its snapshot{(cause == SameInputs ? ", " : ": ")}{cause}.{Shortened(name)}",
        "",
        Differences(differences),
        $"Received:   {received}",
        $"Verified:   {verified}",
        $"To look:    git diff --no-index \"{verified}\" \"{received}\"",
        $"To accept:  {toAccept}    (this row alone: add -p:Rows={name})");

    public static string Unreadable(string verified, string received, Exception failure, string toAccept) => Lines(
        $"'{verified}' is not a snapshot: {failure.Message}",
        "Usual causes: a merge conflict left in the file, or an edit by hand. Mend it, take it from git, or accept what was received.",
        $"Received:   {received}",
        $"To accept:  {toAccept}");

    /// <summary>What to say where the figures of another number format or device differ: there is nothing to accept.</summary>
    public static string Disagrees(string name, IReadOnlyList<SnapshotDifference> differences, string other, string verified) => Lines(
        $"{name}: {other} differs from the pinned figures by more than that number format may.",
        "",
        Differences(differences),
        $"Verified:   {verified}",
        "Only float32 on a CPU pins, so there is nothing to accept. Usual causes: overflow in half precision, or a network that its weights were never meant to run so.");

    /// <summary>What to say where there is nothing to compare another number format or device with.</summary>
    public static string NothingToCompare(string name, string other) =>
        $"{name} is not pinned, and {other} cannot pin it: only float32 on a CPU does. Run without -p:Precision and -p:Device first, and accept.";

    /// <summary>Which input changed, when one did: a number that moves with other weights is another story than one that moves alone.</summary>
    public static string Cause(IReadOnlyList<string> changes) => changes.Count switch
    {
        0 => SameInputs,
        <= Shown => string.Join(", ", changes),
        _ => $"{string.Join(", ", changes.Take(Shown))} and {changes.Count - Shown} more",
    };

    /// <summary>The main figure of a row on one line: its value, or its verdict.</summary>
    public static string First(Snapshot snapshot)
    {
        var first = snapshot.Fields.FirstOrDefault(f => f.Name == "value") ?? snapshot.Fields.FirstOrDefault(f => f.Name == "verdict");
        return first is null ? "" : $"{first.Name} {first.Shown}";
    }

    /// <summary>The first difference on one line.</summary>
    public static string Change(SnapshotDifference first) => $"{first.Name} {first.Verified} to {first.Received}";

    /// <summary>Why a name ends in digits that no item has.</summary>
    static string Shortened(string name) =>
        SnapshotName.IsShortened(name) ? "\nThe names of its items are too long for a file's: the row's name keeps its beginning, and 12 digits of the whole one's hash." : "";

    static string Differences(IReadOnlyList<SnapshotDifference> differences) =>
        Table([["", "verified", "received", "difference"], .. differences.Select(d => new[] { d.Name, d.Verified, d.Received, d.Detail })]);

    static string Lines(params string[] lines) => string.Join('\n', lines);

    static string Table(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Length)).Select(c => rows.Max(r => c < r.Length ? r[c].Length : 0)).ToArray();
        return string.Concat(rows.Select(r => ("  " + string.Join("   ", r.Select((cell, c) => cell.PadRight(widths[c])))).TrimEnd() + "\n"));
    }
}
