using System.Text.Json;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Findings;

/// <summary>
/// A claim of the paper, measured on a zoo: the effect of each of its parts, and the verdict that follows from them. A claim of several parts
/// holds when each of them does, each at its own level (an intersection-union test: no correction is needed). It is refuted when one part is,
/// after Holm's correction over the parts: without it ten parts refute a true claim in one case of five.
/// </summary>
/// <param name="Id">Its name in the list of findings, for example <c>S1</c>.</param>
/// <param name="Claim">The claim in words.</param>
/// <param name="Section">Where the paper makes it.</param>
/// <param name="Parts">The comparisons it makes; at least one.</param>
public sealed record Finding(string Id, string Claim, string Section, IReadOnlyList<FindingPart> Parts)
{
    /// <summary>Of each one-sided test: the interval's 95 % leave as much on either side.</summary>
    public const double Alpha = 0.025;

    IReadOnlyList<Verdict>? _verdicts;

    /// <summary>The verdict on each part, in their order.</summary>
    public IReadOnlyList<Verdict> PartVerdicts => _verdicts ??= Judge();

    /// <summary>The verdict on the claim.</summary>
    public Verdict Verdict =>
        PartVerdicts.Contains(Verdict.Refuted) ? Verdict.Refuted
        : PartVerdicts.All(v => v == Verdict.None) ? Verdict.None
        : PartVerdicts.All(v => v == Verdict.Holds) ? Verdict.Holds
        : Verdict.Inconclusive;

    /// <summary>What the paper found, in words; empty where it says nothing.</summary>
    public string Found { get; init; } = "";

    IEnumerable<SnapshotInput> Inputs => Parts.SelectMany(p => p.Inputs).Distinct().SelectMany(i => i.SnapshotInputs).Concat(Parts.SelectMany(p => p.FurtherInputs));

    /// <summary>What is pinned of it.</summary>
    public Snapshot ToSnapshot()
    {
        var snapshot = new Snapshot().With(Inputs).Text("finding", Id).Text("claim", Claim).Text("section", Section).Text("speaks of", SpeaksOf);
        if (Parts.Count > 1) snapshot.Count("parts", Parts.Count);
        foreach (var (part, verdict) in Parts.Zip(PartVerdicts)) Add(snapshot, part, verdict, Parts.Count > 1 ? part.Name + ": " : "");
        if (Parts.Count > 1) snapshot.Derived("verdict", Text(Verdict));
        if (Found.Length > 0) snapshot.Text("the paper", Found);
        return snapshot;
    }

    /// <summary>What the verdict is about: pictures are resampled, checkpoints are not, unless a zoo has several seeds of every recipe compared.</summary>
    string SpeaksOf => Parts.Min(p => p.Seeds) is > 1 and var seeds ? $"the recipes, by {seeds} seeds or more of each" : "these checkpoints";

    static void Add(Snapshot snapshot, FindingPart part, Verdict verdict, string prefix)
    {
        var estimate = part.Effect.Estimate;
        var (digits, tolerance) = (Jitter.Digits(estimate.N), Jitter.Effect(estimate));
        snapshot.Text(prefix + "groups", part.Groups)
            .Estimate(prefix + "effect", estimate, digits, tolerance, prefix)
            .Count(prefix + "n", estimate.N);
        if (estimate.IsDefined) snapshot.Count(prefix + "units", part.Effect.Units).Number(prefix + "detectable", part.Effect.Detectable, digits, tolerance);
        snapshot.Derived(prefix + "verdict", Text(verdict));
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
        foreach (var (part, verdict) in Parts.Zip(PartVerdicts)) part.WriteTo(json, Text(verdict));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    Verdict[] Judge()
    {
        var against = Holm.Adjust([.. Parts.Select(p => p.Effect.IsDefined ? p.Effect.PBelow : (double?)null)]);
        return [.. Parts.Zip(against, (part, p) =>
            !part.Effect.IsDefined ? Verdict.None : part.Effect.PAbove <= Alpha ? Verdict.Holds : p <= Alpha ? Verdict.Refuted : Verdict.Inconclusive)];
    }

    /// <summary>The word of a verdict, as snapshots and results have it.</summary>
    public static string Text(Verdict verdict) => verdict == Verdict.None ? "no verdict" : verdict.ToString().ToLowerInvariant();
}
