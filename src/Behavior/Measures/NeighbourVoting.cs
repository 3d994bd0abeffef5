using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Metrics.Transfer;

namespace Behavior.Measures;

/// <summary>Weighted vote of the 20 nearest training samples by cosine (Caron et al. 2021): nothing is trained, so it judges the features as they lie.</summary>
sealed class NeighbourVoting : ITransferMethod
{
    const string Name = "k-nearest-neighbours/2";

    public string Metric => MetricIds.NearestNeighbours;

    public int[] Answer(Evaluations evaluations, FeatureTable features, TransferTask task) =>
        evaluations.Answers(Name, features.Checkpoint, features.Benchmark, () => Vote(features, task));

    static int[] Vote(FeatureTable features, TransferTask task)
    {
        var neighbours = new NearestNeighbours(LinearProbing.Rows(features, task.Train), [.. task.Train.Select(i => features.Labels[i])], k: 20, classes: features.Classes.Count);
        return neighbours.Predict(LinearProbing.Rows(features, task.Test));
    }
}
