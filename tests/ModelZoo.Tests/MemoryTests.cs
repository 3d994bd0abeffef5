using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests;

/// <summary>Alone in its collection: live tensors are counted, and other tests make some.</summary>
[Collection("alone")]
public class MemoryTests
{
    const int Batches = 1000;

    [Theory]
    [InlineData("convnext_test")]
    [InlineData("vit_test_patch8_64")]
    [InlineData("resnet20_cifar")]
    public void A_thousand_batches_leave_nothing_behind(string name)
    {
        using var quiet = inference_mode();
        using var model = ModelRegistry.Create(name);
        model.eval();
        using var images = rand(1, 3, model.InputSize, model.InputSize);
        model.forward(images).Dispose();
        var (tensors, bytes) = (LiveTensors(), ResidentBytes());

        for (var i = 0; i < Batches; i++)
        {
            using var scope = NewDisposeScope();
            model.forward(images);
        }

        Assert.Equal(tensors, Tensor.TotalCount);
        Assert.InRange(ResidentBytes() - bytes, long.MinValue, 64L << 20);
    }

    [Fact]
    public void A_pass_outside_a_scope_gives_exactly_its_result()
    {
        using var quiet = no_grad();
        using var model = ModelRegistry.Create("vit_test_patch8_64");
        using var images = rand(2, 3, 32, 96);
        var before = LiveTensors();

        model.forward(images).Dispose();

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_packed_network_frees_its_weights_with_itself()
    {
        Assert.SkipUnless(ProductRules.CanPack, "This libtorch cannot pack weights.");
        Made(ProductRule.Packed);

        var (plain, _) = Made(ProductRule.Widening);
        var (packed, weights) = Made(ProductRule.Packed);

        // TorchSharp counts what a parameter is made of and never takes it off: a packed weight leaves a parameter without values.
        Assert.Equal(9, weights);
        Assert.Equal(plain + weights, packed);
    }

    /// <summary>How many tensors more there are after a network than before it, and how many weights were packed.</summary>
    static (long Left, int Weights) Made(ProductRule rule)
    {
        var before = LiveTensors();
        int weights;
        using (var model = ModelRegistry.Create("vit_test_patch8_64"))
        {
            model.Pack(rule);
            weights = model.parameters().Count(p => p.device_type == DeviceType.META);
        }
        return (Tensor.TotalCount - before, weights);
    }

    /// <summary>Without what tests before this one have left to the collector, which comes at the latest with the pass itself (<see cref="CollectionPause"/>).</summary>
    static long LiveTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }

    static long ResidentBytes()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
