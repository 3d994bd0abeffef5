using Behavior.Evaluation;
using Behavior.Evaluation.Passes;

namespace Behavior.Measures;

/// <summary>The last stage trained with a new classifier, on at most 512 samples and judged on as many: it costs a training for every row.</summary>
sealed class FineTuning : ITransferMethod
{
    const int Most = 512;

    public string Metric => MetricIds.FineTuning;

    public TransferTask Judged(TransferTask task) => task.AtMost(Most);

    public int[] Answer(Evaluations evaluations, FeatureTable features, TransferTask task) =>
        evaluations.FineTune(features.Checkpoint, features.Benchmark, task.Train, task.Test);
}
