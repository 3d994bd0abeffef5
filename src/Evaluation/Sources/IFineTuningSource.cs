using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources;

/// <summary>A source whose checkpoints can be trained further.</summary>
public interface IFineTuningSource : IModelSource
{
    /// <summary>Name and version of the method; the version is raised when its answers change.</summary>
    string FineTuning { get; }

    /// <summary>Trains the last stage and a new classifier on a task's training samples, and answers its test samples, in their order.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="task">The task.</param>
    /// <param name="cancel">Stops between two steps.</param>
    int[] FineTune(CheckpointItem item, FineTuningTask task, CancellationToken cancel);
}
