using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Findings;

/// <summary>A claim of the paper, measured on a zoo: the effect, its interval, and the verdict that follows from them.</summary>
/// <param name="Claim">The claim in words.</param>
/// <param name="Section">Where the paper makes it.</param>
/// <param name="Groups">The groups compared, claimed larger first, for example <c>toy-vit-sup &gt; toy-convnext-sup</c>.</param>
/// <param name="Effect">The difference that the claim says is positive, with n and interval.</param>
public sealed record Finding(string Claim, string Section, string Groups, Estimate Effect)
{
    /// <summary>Holds when the whole interval is above zero, refuted when it is below, inconclusive else, also when there is no effect to speak of.</summary>
    public Verdict Verdict => Effect.Low > 0 ? Verdict.Holds : Effect.High < 0 ? Verdict.Refuted : Verdict.Inconclusive;

    /// <summary>What is pinned of it.</summary>
    /// <param name="inputs">The predictions that it was measured on.</param>
    public Snapshot ToSnapshot(params IEnumerable<Predictions> inputs)
    {
        var (digits, tolerance) = (Jitter.Digits(Effect.N), Jitter.Difference(Effect.N));
        var snapshot = new Snapshot()
            .Text("claim", Claim)
            .Text("section", Section)
            .Text("groups", Groups)
            .Estimate("effect", Effect, digits, tolerance)
            .Count("n", Effect.N)
            .Text("verdict", Verdict.ToString().ToLowerInvariant());
        foreach (var input in inputs) snapshot.Text($"weights of {input.Checkpoint}", Provenance.Short(input.Provenance.Weights));
        return snapshot;
    }
}
