using Behavior.Diagnostics;
using Behavior.Manifests;

namespace Behavior.Engine.Tests;

public sealed class BehaviorRunTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_second_run_computes_nothing_and_answers_the_same()
    {
        using var first = _world.Run();
        using var second = _world.Run();

        var computed = first.Predict("model", "data");
        var stored = second.Predict("model", "data");

        Assert.Equal((1, 0), (first.Computed, second.Computed));
        Assert.Equal(computed.Logits, stored.Logits);
        Assert.Equal(32, stored.Samples.Count);
    }

    [Fact]
    public void Other_weights_are_computed_anew()
    {
        using (var first = _world.Run()) first.Predict("model", "data");
        SmallWorld.WriteWeights(_world.Weights, poison: 0.5f);
        using var second = _world.Run();

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
    }

    [Fact]
    public void Absent_weights_are_absent_and_not_an_error()
    {
        File.Delete(_world.Weights);
        using var run = _world.Run(_world.Checkpoint with { Obtain = "ask Ada" });

        var error = Assert.Throws<AbsentException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0102", error.Code);
        Assert.Contains("To get them: ask Ada", error.Message);
    }

    [Fact]
    public void Absent_data_are_absent_and_not_an_error()
    {
        File.Delete(_world.Data);
        using var run = _world.Run();

        var error = Assert.Throws<AbsentException>(() => run.Predict("model", "data"));

        Assert.Equal("BHV0301", error.Code);
        Assert.Contains("-p:DataRoot=FOLDER", error.Message);
    }

    [Fact]
    public void Weights_with_another_hash_are_refused_with_both_hashes()
    {
        var error = Refused(_world.Checkpoint with { Sha256 = new string('0', 64) });

        Assert.Equal("BHV0103", error.Code);
        Assert.Contains(new string('0', 64), error.Message);
        Assert.Contains("Zoo.props", error.Message);
    }

    [Fact]
    public void Truncated_weights_are_refused_by_file_name()
    {
        File.WriteAllBytes(_world.Weights, File.ReadAllBytes(_world.Weights)[..^1000]);

        var error = Refused(_world.Checkpoint);

        Assert.StartsWith("BHV01", error.Code);
        Assert.Contains("model.safetensors", error.Message);
    }

    [Fact]
    public void Weights_of_another_architecture_list_what_is_missing_unexpected_and_mis_shaped()
    {
        var error = Refused(_world.Checkpoint with { Architecture = "vit_toy_patch8_64" });

        Assert.Equal("BHV0104", error.Code);
        Assert.Contains("missing", error.Message);
        Assert.Contains("unexpected", error.Message);
        Assert.Contains("cls_token", error.Message);
        Assert.Contains("stages.0.blocks.0.", error.Message);
    }

    [Fact]
    public void Weights_with_a_nan_are_refused_by_tensor()
    {
        SmallWorld.WriteWeights(_world.Weights, poison: float.NaN);

        var error = Refused(_world.Checkpoint);

        Assert.Equal("BHV0105", error.Code);
        Assert.Contains("stem.0.weight", error.Message);
    }

    [Fact]
    public void A_size_that_the_network_cannot_take_names_the_preprocessing()
    {
        var error = Refused(_world.Checkpoint with { Preprocess = "resize(2x2,bilinear)|normalize(imagenet)" });

        Assert.StartsWith("BHV0", error.Code);
        Assert.Contains("Preprocess", error.Message);
    }

    [Fact]
    public void A_checkpoint_that_fails_spares_the_others()
    {
        using var run = _world.Run(_world.Checkpoint, _world.Checkpoint with { Name = "bad", Sha256 = new string('0', 64) });

        Assert.Throws<BehaviorException>(() => run.Predict("bad", "data"));
        Assert.Equal(32, run.Predict("model", "data").Samples.Count);
    }

    [Fact]
    public void A_damaged_prediction_file_is_computed_anew()
    {
        using (var first = _world.Run()) first.Predict("model", "data");
        using var second = _world.Run();
        foreach (var file in Directory.GetFiles(Path.Combine(second.Manifest.Artifacts, "predictions"))) File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);

        second.Predict("model", "data");

        Assert.Equal(1, second.Computed);
    }

    [Fact]
    public void An_unknown_checkpoint_offers_the_nearest()
    {
        using var run = _world.Run();

        Assert.Contains("Did you mean 'model'?", Assert.Throws<BehaviorException>(() => run.Predict("modell", "data")).Message);
    }

    BehaviorException Refused(CheckpointItem checkpoint)
    {
        using var run = _world.Run(checkpoint);
        return Assert.ThrowsAny<BehaviorException>(() => run.Predict("model", "data"));
    }
}
