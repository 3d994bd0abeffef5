using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources;

/// <summary>A source that knows what its checkpoints cost.</summary>
public interface ICostSource : IModelSource
{
    /// <summary>Counts and times one checkpoint's image network.</summary>
    ModelCost Cost(CheckpointItem item);
}
