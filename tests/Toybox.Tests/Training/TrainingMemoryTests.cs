using Behavior.Tests.Common;
using TorchSharp;

namespace Behavior.Toybox.Tests.Training;

/// <summary>Live tensors are counted, and other tests make some.</summary>
[Collection("torch")]
public class TrainingMemoryTests
{
    [Fact]
    public void A_training_leaves_no_more_tensors_behind_than_its_network_alone()
    {
        using var folder = new TempFolder();
        TinyTraining.Finished(folder["warm-up"]);

        // TorchSharp's own layers, of which the tiny network is made, count two tensors each that they never take off again.
        var network = Left(() => TinyTraining.Network().Dispose());

        Assert.InRange(Left(() => TinyTraining.Finished(folder["state"])), long.MinValue, network);
    }

    static long Left(Action act)
    {
        var before = LiveTensors();
        act();
        return LiveTensors() - before;
    }

    /// <summary>Without what is left to the collector.</summary>
    static long LiveTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return torch.Tensor.TotalCount;
    }
}
