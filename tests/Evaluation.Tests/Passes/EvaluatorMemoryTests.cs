using Behavior.Evaluation.Storage;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>Runs while no other test does: the count of live tensors belongs to the whole process.</summary>
[Collection(Alone)]
public class EvaluatorMemoryTests
{
    public const string Alone = "alone";

    [Fact]
    public void Live_tensors_return_to_their_starting_count()
    {
        using var dataset = new StubDataset(100, 4);
        using var model = new StubModel(4);
        var before = LiveTensors();

        StubPass.Run(dataset, 10, ("m", model));

        Assert.Equal(before, LiveTensors());
    }

    [Fact]
    public void Memory_does_not_grow_with_the_dataset_beyond_its_outputs()
    {
        long small = Peak(200), large = Peak(4_000);

        // 3,800 more pictures of 48 KB each would be 182 MB; their logits are 60 KB.
        Assert.True(large - small < 20 << 20, $"{small:N0} bytes at 200 pictures, {large:N0} at 4,000");
    }

    /// <summary>Without what tests before this one have left to the collector.</summary>
    static long LiveTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return torch.Tensor.TotalCount;
    }

    static long Peak(int pictures)
    {
        var highest = 0L;
        using var dataset = new StubDataset(pictures, 4, size: 64) { OnLoad = i => { if (i % 100 == 0) highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true)); } };
        using var model = new StubModel(4, size: 64);
        StubPass.Run(dataset, 20, ("m", model));
        return highest;
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public class Definition;
}
