using System.Globalization;
using System.Text.Json;

namespace Behavior.Snapshots;

/// <summary>One figure in which a received snapshot differs from the verified one.</summary>
/// <param name="Name">The field.</param>
/// <param name="Verified">What is pinned; a dash where the field is new.</param>
/// <param name="Received">What was measured; a dash where the field is gone.</param>
/// <param name="Detail">For numbers the difference and what is allowed.</param>
public sealed record SnapshotDifference(string Name, string Verified, string Received, string Detail)
{
    const string None = "-", CountField = "n";

    /// <summary>
    /// Every difference beyond tolerance, in the received snapshot's order, then fields that are gone. A text that follows from numbers
    /// (a verdict whose interval ends near zero) is no difference by itself when a number moved within its tolerance.
    /// </summary>
    internal static IReadOnlyList<SnapshotDifference> Between(PinnedSnapshot verified, Snapshot received)
    {
        var found = new List<SnapshotDifference>();
        var inputs = received.Inputs;
        var n = (int)(received.Fields.FirstOrDefault(f => f.Name == CountField)?.Number ?? 0);
        foreach (var field in received.Fields.Where(f => !f.Unpinned))
        {
            if (!verified.Figures.TryGetValue(field.Name, out var old)) found.Add(new(field.Name, None, field.Shown, "new field"));
            else if (Compare(field, old, field.Tolerance + Reference.SlackOf(field.Kind, n, inputs)) is { } difference) found.Add(difference);
        }
        var known = received.Fields.Select(f => f.Name).ToHashSet();
        found.AddRange(verified.Figures.Where(p => !known.Contains(p.Key)).Select(p => new SnapshotDifference(p.Key, Shown(p.Value), None, "no longer measured")));
        return JitterAlone(verified, received, found) ? [] : found;
    }

    static bool JitterAlone(PinnedSnapshot verified, Snapshot received, IReadOnlyList<SnapshotDifference> found)
    {
        var derived = received.Fields.Where(f => f.Derived).Select(f => f.Name).ToHashSet();
        return found.All(d => derived.Contains(d.Name) && d.Verified != None) && received.Fields.Any(f => Moved(f, verified));
    }

    static bool Moved(SnapshotField field, PinnedSnapshot verified) =>
        !field.Unpinned && field.Number is { } now && verified.Figures.TryGetValue(field.Name, out var old) && old.ValueKind == JsonValueKind.Number && old.GetDouble() != now;

    static SnapshotDifference? Compare(SnapshotField field, JsonElement old, double tolerance)
    {
        if (field.Number is { } now && old.ValueKind == JsonValueKind.Number)
        {
            var change = now - old.GetDouble();
            if (Math.Abs(change) <= tolerance) return null;
            var allowed = tolerance == 0 ? "must be equal" : $"allowed ±{tolerance.ToString("0.######", CultureInfo.InvariantCulture)}";
            return new(field.Name, Shown(old), field.Shown, $"{change.ToString("+0.######;-0.######", CultureInfo.InvariantCulture)}   {allowed}");
        }
        return field.Text is not null && old.ValueKind == JsonValueKind.String && old.GetString() == field.Text
            ? null
            : new(field.Name, Shown(old), field.Shown, "");
    }

    static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
