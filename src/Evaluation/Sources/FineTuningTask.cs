using Behavior.Datasets;

namespace Behavior.Evaluation.Sources;

/// <summary>A task to train for.</summary>
/// <param name="Data">Its pictures and labels.</param>
/// <param name="Train">Positions of the training samples.</param>
/// <param name="Test">Positions of the samples that are judged.</param>
public sealed record FineTuningTask(IDataset Data, int[] Train, int[] Test);
