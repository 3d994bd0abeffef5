using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Metrics;
using Behavior.Metrics.Transfer;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Linear probe on frozen features: softmax regression on standardised features, its penalty chosen by cross-validation on the training samples.</summary>
sealed class LinearProbing : ITransferMethod
{
    const string Name = "linear-probe/2";

    public string Metric => MetricIds.LinearProbe;

    public FigureKind Kind => FigureKind.Fit;

    public int[] Answer(Evaluations evaluations, FeatureTable features, TransferTask task) =>
        evaluations.Answers(Name, features.Checkpoint, features.Benchmark, () => Fit(features, task));

    static int[] Fit(FeatureTable features, TransferTask task)
    {
        int[] labels = [.. task.Train.Select(i => features.Labels[i])];
        string[] ids = [.. task.Train.Select(i => features.Samples[i].Id)];
        return CrossValidatedProbe.Fit(Rows(features, task.Train), labels, ids).Probe.Predict(Rows(features, task.Test));
    }

    /// <summary>Chosen rows of a feature table.</summary>
    internal static Features Rows(FeatureTable table, int[] positions) => table.Matrix.Pick(positions);
}
