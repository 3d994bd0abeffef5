using System.Text.Json;
using Behavior.Snapshots;

namespace Behavior.Findings;

/// <summary>A claim of the paper, measured on a zoo: the effect of each of its parts, and the verdict that follows from them.</summary>
/// <param name="Id">Its name in the list of findings, for example <c>S1</c>.</param>
/// <param name="Claim">The claim in words.</param>
/// <param name="Section">Where the paper makes it.</param>
/// <param name="Parts">The comparisons it makes; at least one.</param>
public sealed record Finding(string Id, string Claim, string Section, IReadOnlyList<FindingPart> Parts)
{
    /// <summary>Holds only if every part holds; refuted if any part is refuted; inconclusive else.</summary>
    public Verdict Verdict =>
        Parts.Any(p => p.Verdict == Verdict.Refuted) ? Verdict.Refuted
        : Parts.Count > 0 && Parts.All(p => p.Verdict == Verdict.Holds) ? Verdict.Holds
        : Verdict.Inconclusive;

    /// <summary>What the paper found, in words; empty where it says nothing.</summary>
    public string Found { get; init; } = "";

    IEnumerable<SnapshotInput> Inputs => Parts.SelectMany(p => p.Inputs).SelectMany(i => i.SnapshotInputs);

    /// <summary>What is pinned of it.</summary>
    public Snapshot ToSnapshot()
    {
        var snapshot = new Snapshot().With(Inputs).Text("finding", Id).Text("claim", Claim).Text("section", Section);
        foreach (var part in Parts) Add(snapshot, part, Parts.Count > 1 ? part.Name + ": " : "");
        if (Parts.Count > 1) snapshot.Derived("verdict", Text(Verdict));
        if (Found.Length > 0) snapshot.Text("the paper", Found);
        return snapshot;
    }

    static void Add(Snapshot snapshot, FindingPart part, string prefix)
    {
        var (digits, tolerance) = (Jitter.Digits(part.Effect.N), Jitter.Effect(part.Effect));
        snapshot.Text(prefix + "groups", part.Groups)
            .Estimate(prefix + "effect", part.Effect, digits, tolerance, prefix)
            .Count(prefix + "n", part.Effect.N)
            .Derived(prefix + "verdict", Text(part.Verdict));
        if (part.Paper is { } paper) snapshot.Number(prefix + "paper", paper, 4, 0);
    }

    /// <summary>Writes it into a result, as types: what a report reads.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("finding");
        json.WriteString("id", Id);
        json.WriteString("claim", Claim);
        json.WriteString("section", Section);
        json.WriteString("verdict", Text(Verdict));
        json.WriteString("paper", Found);
        json.WriteStartArray("parts");
        foreach (var part in Parts) part.WriteTo(json, Text(part.Verdict));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Text(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
