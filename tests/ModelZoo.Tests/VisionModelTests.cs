using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests;

public class VisionModelTests
{
    /// <summary>Of these small pictures, 392 pass through at once.</summary>
    const int Batch = 400;

    [Fact]
    public void A_large_batch_gives_what_its_pictures_give_alone()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = Network();
        var images = rand(Batch, 3, 32, 32);

        var together = model.forward(images);

        Assert.Equal([Batch, 10L], together.shape);
        foreach (var i in new[] { 0, 199, 200, Batch - 1 })
        {
            var alone = model.forward(images.narrow(0, i, 1))[0];
            Assert.InRange(((together[i] - alone).norm() / alone.norm()).item<float>(), 0, 1e-5);
        }
    }

    [Fact]
    public void An_observer_sees_a_large_batch_as_a_whole()
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = Network();
        var sizes = new List<long>();

        using (model.Observe((_, _, output) => sizes.Add(output.shape[0]), name => name == "conv1")) model.forward(rand(Batch, 3, 32, 32));

        Assert.Equal([Batch], sizes);
    }

    static VisionModel Network()
    {
        var model = ModelRegistry.Create("resnet20_cifar");
        model.eval();
        return model;
    }
}
