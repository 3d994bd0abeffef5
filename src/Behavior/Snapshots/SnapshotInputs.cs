using System.Text.Json;
using Behavior.Manifests.Items;

namespace Behavior.Snapshots;

/// <summary>Everything that a row was measured with, in a fixed order. What all checkpoints of a row share is said once.</summary>
public sealed class SnapshotInputs
{
    static readonly InputKind[] s_shared = [InputKind.Transform, InputKind.Precision, InputKind.Device];

    SnapshotInputs(IReadOnlyList<SnapshotInput> all) => All = all;

    /// <summary>The inputs.</summary>
    public IReadOnlyList<SnapshotInput> All { get; }

    /// <summary>Whether everything was computed in the reference's number format on the reference's device: only then may a row be pinned.</summary>
    public bool AreReference => All.All(i => i.Kind switch
    {
        InputKind.Precision => i.Value == Precisions.Float32,
        InputKind.Device => i.Value == Precisions.Cpu,
        _ => true,
    });

    /// <summary>The number format and the device that are not the reference's, in words; empty for the reference.</summary>
    public string OtherThanReference => string.Join(" on ", All.Where(i => i.Kind is InputKind.Precision or InputKind.Device)
        .Where(i => i.Value is not (Precisions.Float32 or Precisions.Cpu)).Select(i => i.Value).Distinct());

    /// <summary>Puts inputs in order, each once.</summary>
    public static SnapshotInputs From(IEnumerable<SnapshotInput> inputs)
    {
        List<SnapshotInput> distinct = [.. inputs.Distinct()];
        foreach (var kind in s_shared)
            if (distinct.Where(i => i.Kind == kind).Select(i => i.Value).Distinct().ToList() is [var only])
            {
                distinct.RemoveAll(i => i.Kind == kind);
                distinct.Add(new(kind, "", only));
            }
        return new([.. distinct.OrderBy(i => i.Kind)]);
    }

    /// <summary>The inputs that a snapshot file keeps; those of names that nobody knows are left out.</summary>
    public static SnapshotInputs Read(JsonElement inputs) => new([.. inputs.EnumerateObject().SelectMany(p => Values(p.Value).Select(v => SnapshotInput.Parse(p.Name, v))).OfType<SnapshotInput>()]);

    /// <summary>Writes them by name; a name with several values, as that of a transform and its perturbations, once with a list.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        foreach (var named in All.Where(i => i.Kind != InputKind.Metric).GroupBy(i => i.Name))
        {
            if (named.Count() == 1) { json.WriteString(named.Key, named.First().Value); continue; }
            json.WriteStartArray(named.Key);
            foreach (var input in named) json.WriteStringValue(input.Value);
            json.WriteEndArray();
        }
    }

    static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!),
        _ => [],
    };

    /// <summary>
    /// What differs between the pinned inputs and these, in words: <c>other weights of toy-vit-sup</c>, <c>new member: toy-swin</c>; empty when nothing does.
    /// What comes or goes with a member is not told apart from it.
    /// </summary>
    public IReadOnlyList<string> ChangesSince(SnapshotInputs pinned)
    {
        var changes = new List<string>();
        var changed = Members.Except(pinned.Members).Concat(pinned.Members.Except(Members)).ToHashSet();
        foreach (var kind in Enum.GetValues<InputKind>().Where(k => k != InputKind.Answers))
        {
            List<SnapshotInput> now = [.. All.Where(i => i.Kind == kind)], then = [.. pinned.All.Where(i => i.Kind == kind)];
            foreach (var of in now.Concat(then).Select(i => i.Of).Where(o => o.Length > 0).DefaultIfEmpty("").Distinct())
                if (!GoesWithAMember(kind, of) && Change(kind, of, Find(then, of), Find(now, of)) is { } change) changes.Add(change);
        }
        return changes;

        bool GoesWithAMember(InputKind kind, string of) => kind != InputKind.Weights && changed.Any(m => of == m || of.StartsWith(m + " ", StringComparison.Ordinal));
    }

    /// <summary>The checkpoints that are used as before, with other weights, another head or another transform.</summary>
    public IReadOnlyList<string> UpdatedSince(SnapshotInputs pinned)
    {
        var kinds = new[] { InputKind.Weights, InputKind.Head, InputKind.Transform };
        return [.. Members.Intersect(pinned.Members).Where(m => kinds.Any(kind => Of(All, kind, m) != Of(pinned.All, kind, m)))];

        static string Of(IEnumerable<SnapshotInput> inputs, InputKind kind, string member) => string.Join('\n', inputs
            .Where(i => i.Kind == kind && (i.Of.Length == 0 || i.Of == member || i.Of.StartsWith(member + " on ", StringComparison.Ordinal))).Select(i => i.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>The checkpoints whose weights were used.</summary>
    IEnumerable<string> Members => All.Where(i => i.Kind == InputKind.Weights).Select(i => i.Of);

    static string? Change(InputKind kind, string of, string? then, string? now)
    {
        if (then == now) return null;
        var name = new SnapshotInput(kind, of, "").Name;
        if (then is null) return kind == InputKind.Weights ? $"new member: {of}" : $"new {name}";
        if (now is null) return kind == InputKind.Weights ? $"member gone: {of}" : $"no {name} any more";
        return $"other {name}{(kind is InputKind.Precision or InputKind.Device or InputKind.Engine or InputKind.Metric ? $" ({then} to {now})" : "")}";
    }

    /// <summary>The value for a member: its own, or the one that all share; several in one text.</summary>
    static string? Find(List<SnapshotInput> inputs, string of)
    {
        foreach (var name in new[] { of, "" })
            if (inputs.Where(i => i.Of == name).Select(i => i.Value).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } values) return string.Join(", ", values);
        if (of.Length > 0) return null;
        return inputs.Select(i => i.Value).Distinct().ToList() is [var only] ? only : null;
    }
}
