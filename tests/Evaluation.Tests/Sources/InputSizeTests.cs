using Behavior.Evaluation.Sources.Torch;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Formats;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources;

/// <summary>One file of weights at several input sizes: each is a checkpoint of its own.</summary>
public sealed class InputSizeTests : IDisposable
{
    readonly SmallWorld _world = new();

    public InputSizeTests()
    {
        torch.manual_seed(2);
        using var model = ModelRegistry.Create("vit_toy_patch8_64", 16);
        using var quiet = torch.no_grad();
        model.state_dict()["pos_embed"].normal_(0, 0.5);
        SafetensorsWriter.Write(_world.Weights, model.state_dict());
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Items_that_differ_in_InputSize_never_share_stored_results()
    {
        var sizes = new int?[] { 96, 128, null };
        using var first = _world.Run([.. sizes.Select(Item)]);
        var computed = sizes.Select(s => first.Predict(Item(s).Name, "data")).ToList();

        Assert.Equal(3, computed.Select(p => p.Provenance.Weights).Distinct().Count());
        Assert.Equal(3, first.Computed);
        Assert.NotEqual(computed[0].Logits, computed[2].Logits);
        Assert.NotEqual(computed[0].Logits, computed[1].Logits);

        using var second = _world.Run([.. sizes.Select(Item)]);
        for (var i = 0; i < sizes.Length; i++) Assert.Equal(computed[i].Logits, second.Predict(Item(sizes[i]).Name, "data").Logits);
        Assert.Equal(0, second.Computed);
    }

    /// <summary>What was stored and pinned before an item said so stays found.</summary>
    [Fact]
    public void The_architectures_own_size_says_nothing_new() => Assert.Equal(Identity(null), Identity(64));

    [Fact]
    public void Pictures_of_the_size_that_was_asked_for_are_answered()
    {
        using var run = _world.Run(Item(96) with { Preprocess = "resize(96,bicubic)|center-crop(96)|normalize(imagenet)" });

        Assert.Equal(32, run.Predict("size-96", "data").Samples.Count);
        Assert.Equal(32, run.Features("size-96", "data").Samples.Count);
        Assert.True(run.Cost("size-96").MultiplyAdds > 0);
    }

    string Identity(int? size) => new TorchSource().Identity(Item(size));

    CheckpointItem Item(int? size) => _world.Checkpoint with { Name = $"size-{size ?? 0}", Architecture = "vit_toy_patch8_64", InputSize = size };
}
