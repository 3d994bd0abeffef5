using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Gate;

/// <summary>One side of a comparison as a person names it: a checkpoint, a place of baselines, or a file of weights or of answers.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Place">The place of baselines; null for the others.</param>
/// <param name="Weights">The full path of what stands in for a checkpoint; null for the others.</param>
/// <param name="Checkpoint">The checkpoint; null for the others.</param>
public sealed record GateSide(string Text, IBaselines? Place, string? Weights, CheckpointItem? Checkpoint)
{
    /// <summary>What a text names: a checkpoint of the items, else a folder of baselines, else (where it may be) a file of weights or of answers, else a revision.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0446: none of them.</exception>
    public static GateSide Of(Manifest manifest, string text, bool mayBeWeights)
    {
        if (manifest.Checkpoints.FirstOrDefault(c => c.Name == text) is { } item) return new(text, null, null, item);
        if (mayBeWeights && StandIn.MayBe(text)) return new(text, null, Path.GetFullPath(text), null);
        return new(text, BaselinePlace.Of(manifest, text), null, null);
    }

    /// <summary>Its answers for a checkpoint; null where it has none.</summary>
    /// <param name="evaluations">What checkpoints answer now.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    public IAnswerSide? For(Evaluations evaluations, CheckpointItem checkpoint) =>
        Checkpoint is { } item ? new EvaluatedSide(evaluations, item.Name)
        : Weights is not null ? new EvaluatedSide(evaluations, checkpoint.Name, Path.GetFileName(Weights))
        : Place!.Find(checkpoint.Name) is { } baseline ? new BaselineSide(baseline, Place.Description, checkpoint, evaluations.Manifest.Benchmark)
        : null;
}
