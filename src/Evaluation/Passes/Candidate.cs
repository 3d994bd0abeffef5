using Behavior.Datasets.Labels;
using Behavior.Evaluation.Labels;
using Behavior.Evaluation.Sources;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>A checkpoint in a pass, before anything of it is opened: where it comes from, what can be had of it here, and what determines that.</summary>
/// <param name="Item">The checkpoint.</param>
/// <param name="Source">Its source.</param>
/// <param name="Outputs">What is collected of it.</param>
/// <param name="Mapping">The way from its classes to the benchmark's; null where no answers are collected.</param>
/// <param name="Provenance">What determines its outputs.</param>
sealed record Candidate(CheckpointItem Item, IModelSource Source, Outputs Outputs, AnswerMapping? Mapping, Provenance Provenance)
{
    /// <summary>The classes that it answers with; null where no answers are collected.</summary>
    public LabelSpace? Head { get; init; }
}
