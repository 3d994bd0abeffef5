using Behavior.Evaluation;
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

    /// <summary>What is pinned of it.</summary>
    public Snapshot ToSnapshot()
    {
        var snapshot = new Snapshot().Text("finding", Id).Text("claim", Claim).Text("section", Section);
        foreach (var part in Parts) Add(snapshot, part, Parts.Count > 1 ? part.Name + ": " : "");
        if (Parts.Count > 1) snapshot.Derived("verdict", Text(Verdict));
        if (Found.Length > 0) snapshot.Text("the paper", Found);
        foreach (var (name, hash) in Parts.SelectMany(p => p.Inputs).SelectMany(Hashes).Distinct()) snapshot.Text(name, Provenance.Short(hash));
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

    static IEnumerable<(string Name, string Hash)> Hashes(FindingInput input) =>
        [($"weights of {input.Checkpoint}", input.Provenance.Weights), ($"data of {input.Benchmark}", input.Provenance.Data)];

    static string Text(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
