using Behavior.Evaluation;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Engine.Tests.Evaluation;

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
        var before = torch.Tensor.TotalCount;

        Evaluator.Run(dataset, Transform.Parse("normalize(half)"), new Dictionary<string, VisionModel> { ["m"] = model }, torch.CPU,
            batchSize: 10, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public class Definition;
}
