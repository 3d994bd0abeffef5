using Behavior.Tests.Common;
using TorchSharp;

namespace Behavior.Toybox.Tests.Training;

/// <summary>
/// Counted is what the test's own thread makes and does not dispose of. The live tensors of the process would also follow from what other tests do
/// meanwhile, and from when the collector comes. TorchSharp's own layers, of which the tiny network is made, make one that they never take off the
/// count: what a network leaves by itself is what a training may leave.
/// </summary>
[Collection("torch")]
public class TrainingMemoryTests
{
    [Fact]
    public void A_training_leaves_as_many_tensors_as_its_network_alone()
    {
        using var folder = new TempFolder();

        Assert.Equal(Left(() => TinyTraining.Network().Dispose()), Left(() => TinyTraining.Finished(folder["state"])));
    }

    [Fact]
    public void A_training_that_goes_on_from_its_state_leaves_as_many_tensors_as_its_network_alone()
    {
        using var folder = new TempFolder();
        using (var part = TinyTraining.Trainer(folder["state"])) part.Run(until: 3, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(Left(() => TinyTraining.Network().Dispose()), Left(() => TinyTraining.Finished(folder["state"])));
    }

    [Fact]
    public void A_tensor_that_is_left_to_the_collector_is_counted()
    {
        torch.Tensor? left = null;

        Assert.Equal(1, Left(() => left = torch.ones(3)));

        left!.Dispose();
    }

    static long Left(Action act)
    {
        var before = Live;
        act();
        return Live - before;
    }

    static long Live => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
}
