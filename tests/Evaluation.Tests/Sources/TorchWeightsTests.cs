using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Formats;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources;

/// <summary>A file with several sets of weights, and one without a classifier, behind Checkpoint items.</summary>
public sealed class TorchWeightsTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Items_with_another_Holder_of_one_file_are_other_checkpoints()
    {
        WriteBoth();
        var (plain, averaged) = (Held("model."), Held("ema"));
        using var run = _world.Run([plain with { Name = "plain" }, averaged with { Name = "averaged" }], _world.Benchmark);

        var (first, second) = (run.Predict("plain", "data"), run.Predict("averaged", "data"));

        Assert.NotEqual(run.Weights("plain"), run.Weights("averaged"));
        Assert.NotEqual(first.Logits, second.Logits);
        Assert.Equal(2, run.Computed);
    }

    [Fact]
    public void Another_Holder_on_the_same_item_finds_nothing_stored()
    {
        WriteBoth();
        using (var first = _world.Run(Held("model"))) first.Predict("model", "data");
        using var second = _world.Run(Held("ema"));

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
    }

    [Fact]
    public void Without_Holder_the_error_lists_both()
    {
        WriteBoth();
        using var run = _world.Run();

        var error = Assert.ThrowsAny<BehaviorException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0108", error.Code);
        Assert.All(["model. (", "ema. (", "Holder=\"ema.\", or another"], part => Assert.Contains(part, error.Message));
    }

    [Fact]
    public void A_backbone_without_a_classifier_gives_features_and_never_answers()
    {
        using (var network = ModelRegistry.Create("convnext_toy"))
            SafetensorsWriter.Write(_world.Weights, network.state_dict().Where(s => !s.Key.StartsWith("head.fc.", StringComparison.Ordinal)));
        using (var run = _world.Run(_world.Checkpoint with { Paradigm = Paradigm.PreTrained }))
        {
            Assert.Equal(32, run.Features("model", "data").Samples.Count);
            Assert.Equal("BHV0406", Assert.ThrowsAny<BehaviorException>(() => run.Predict("model", "data")).Code);
        }
        using var wanted = _world.Run();

        var error = Assert.ThrowsAny<BehaviorException>(() => wanted.Predict("model", "data"));

        Assert.Equal("BHV0109", error.Code);
        Assert.Contains("Paradigm=\"pre\"", error.Message);
    }

    CheckpointItem Held(string holder) => _world.Checkpoint with { Options = new Dictionary<string, string> { ["Holder"] = holder } };

    void WriteBoth()
    {
        torch.manual_seed(5);
        using var first = ModelRegistry.Create("convnext_toy");
        using var second = ModelRegistry.Create("convnext_toy");
        SafetensorsWriter.Write(_world.Weights, [.. Under("model.", first), .. Under("ema.", second)]);
    }

    static IEnumerable<KeyValuePair<string, torch.Tensor>> Under(string prefix, VisionModel network) => network.state_dict().Select(s => KeyValuePair.Create(prefix + s.Key, s.Value));
}
