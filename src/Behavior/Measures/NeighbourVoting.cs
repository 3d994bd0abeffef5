using Behavior.Metrics.Transfer;

namespace Behavior.Measures;

/// <summary>Weighted vote of the 20 nearest training samples by cosine (Caron et al. 2021): nothing is trained, so it judges the features as they lie.</summary>
sealed class NeighbourVoting : ITransferMethod
{
    public string Name => "k-nearest-neighbours/1";

    public int[] Answer(BehaviorRun run, string model, string set)
    {
        var features = run.Features(model, set);
        var task = TransferTask.Of(set, features.Samples);
        var neighbours = new NearestNeighbours(LinearProbing.Rows(features, task.Train), [.. task.Train.Select(i => features.Labels[i])], k: 20, classes: features.Classes.Count);
        return neighbours.Predict(LinearProbing.Rows(features, task.Test));
    }
}
