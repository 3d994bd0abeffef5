using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>One way to use a checkpoint's features for another task.</summary>
interface ITransferMethod
{
    /// <summary>The method's metric and its version; the version is raised when its answers change.</summary>
    string Metric { get; }

    /// <summary>What its accuracy is to another number format.</summary>
    FigureKind Kind => FigureKind.Rate;

    /// <summary>The task as this method judges it: all of it, or a part where it costs a training.</summary>
    TransferTask Judged(TransferTask task) => task;

    /// <summary>The class that it answers for each test sample of a task, in their order; found in the store or kept there.</summary>
    int[] Answer(Evaluations evaluations, FeatureTable features, TransferTask task);
}
