using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Checkpoints;

public class CheckpointLoaderTests
{
    const string Small = "vit_test_patch8_64";

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float16)]
    public void A_saved_network_loads_with_its_values_in_float32(ScalarType type)
    {
        using var folder = new TempFolder();
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(Small);
        Save(model, folder["m.safetensors"], type);

        using var loaded = CheckpointLoader.Load(Small, folder["m.safetensors"], FileHash.Sha256(folder["m.safetensors"]));

        Assert.False(loaded.training);
        foreach (var (name, value) in loaded.state_dict())
        {
            Assert.Equal(ScalarType.Float32, value.dtype);
            Assert.True(value.equal(model.state_dict()[name].to(type).to(float32)).all().item<bool>(), name);
        }
    }

    [Fact]
    public void Another_hash_is_refused_before_the_file_is_opened()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["m.safetensors"], "not even a checkpoint");

        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load(Small, folder["m.safetensors"], new string('0', 64)));

        Assert.Equal("BHV0103", error.Code);
        Assert.Contains(new string('0', 64), error.Message);
        Assert.Contains(FileHash.Sha256(folder["m.safetensors"]), error.Message);
    }

    [Fact]
    public void An_absent_file_is_named()
    {
        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load(Small, "/no/such/file.safetensors"));

        Assert.Equal("BHV0102", error.Code);
        Assert.Contains("/no/such/file.safetensors", error.Message);
    }

    [Fact]
    public void An_unknown_architecture_offers_the_nearest()
    {
        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load("convnext_bass", "x"));

        Assert.Equal("BHV0101", error.Code);
        Assert.Contains("'convnext_base'", error.Message);
    }

    [Fact]
    public void All_misfits_are_listed_at_once()
    {
        using var folder = new TempFolder();
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(Small);
        var state = model.state_dict().ToDictionary();
        state.Remove("norm.bias");
        state.Remove("blocks.0.attn.qkv.bias");
        state["zzz"] = ones(1);
        state["aaa"] = ones(1);
        state["head.weight"] = ones(3, 96);
        state["norm.weight"] = ones(96, ScalarType.Int64);
        SafetensorsWriter.Write(folder["m.safetensors"], state);

        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load(Small, folder["m.safetensors"]));

        Assert.Equal("BHV0104", error.Code);
        Assert.Contains("2 missing: blocks.0.attn.qkv.bias, norm.bias", error.Message);
        Assert.Contains("2 unexpected: aaa, zzz", error.Message);
        Assert.Contains("2 mis-shaped: head.weight is [3, 96], expected [16, 96], norm.weight is int64, expected a float type", error.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Weights_that_are_not_finite_are_refused_by_name(float value)
    {
        using var folder = new TempFolder();
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(Small);
        var state = model.state_dict().ToDictionary(k => k.Key, k => k.Value.detach().clone());
        state["norm.bias"][3] = value;
        SafetensorsWriter.Write(folder["m.safetensors"], state);

        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load(Small, folder["m.safetensors"]));

        Assert.Equal("BHV0105", error.Code);
        Assert.Contains("'norm.bias'", error.Message);
    }

    static void Save(VisionModel model, string path, ScalarType type)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, model.state_dict().Select(s => KeyValuePair.Create(s.Key, s.Value.to(type))));
    }
}
