using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Tests.Formats;
using Behavior.Tests.Common;
using static Behavior.ModelZoo.Tests.Formats.TorchWriter;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>Weights are found under any key; where several hold some, nothing is guessed.</summary>
public sealed class HolderTests : IDisposable
{
    static readonly Lazy<List<(string Name, MadeUpTensor Tensor)>> s_network = new(() => MadeUpTensor.Network("resnet_test")), s_averaged = new(() => MadeUpTensor.Network("resnet_test", seed: 2));

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("net"), InlineData("model"), InlineData("state_dict"), InlineData("model_state_dict"), InlineData("teacher"), InlineData("student"), InlineData("params"), InlineData("params_ema"),
     InlineData("weights"), InlineData("model_ema"), InlineData("some key"), InlineData("checkpoint.model"), InlineData("a.b.state_dict"), InlineData("optimal")]
    public void Weights_are_found_under_any_key(string keys)
    {
        foreach (var save in new Action<string, object>[] { (p, o) => Zip(p, o), Legacy })
        {
            save(_folder["m.pth"], Dict([("epoch", 3), .. Nested(keys.Split('.'), Dict(s_network.Value)), .. Beside()]));

            using var source = CheckpointFile.Open(_folder["m.pth"]);

            TensorNamesTests.AssertIs(s_network.Value, source);
            Assert.Equal(keys.Replace('.', '/'), source.Metadata["state_dict_path"]);
            File.Delete(_folder["m.pth"]);
        }
    }

    [Theory]
    [InlineData("model", "model_ema"), InlineData("student", "teacher"), InlineData("params", "params_ema"), InlineData("netG", "netD"),
     InlineData("state_dict", "ema.state_dict"), InlineData(".", "ema")]
    public void Several_sets_of_weights_are_a_choice(string first, string second)
    {
        var own = Dict(s_network.Value);
        Zip(_folder["m.pth"], Dict([("epoch", 3), .. first == "." ? own : Nested(first.Split('.'), own), .. Nested(second.Split('.'), Dict(s_averaged.Value)), .. Beside()]));

        var choice = Assert.Throws<HolderException>(() => CheckpointFile.Open(_folder["m.pth"]));

        Assert.Equal([first, second], choice.Holders.Select(h => h.Name));
        Assert.Contains($"holds 2 sets of weights: {first} (", choice.Message);
        Assert.Contains($"{second} ({s_averaged.Value.Count} tensors)", choice.Message);
        using (var source = CheckpointFile.Open(_folder["m.pth"], second)) TensorNamesTests.AssertIs(s_averaged.Value, source);
        using (var source = CheckpointFile.Open(_folder["m.pth"], first)) Assert.Equal(s_network.Value[0].Tensor.Values, Bytes(source, s_network.Value[0].Name));
        Assert.NotEqual(TensorHash.Of(_folder["m.pth"], holder: first), TensorHash.Of(_folder["m.pth"], holder: second));
        Assert.Contains("holds no weights under 'nonsense'. Holder on its Checkpoint item can be: ", Assert.Throws<HolderException>(() => CheckpointFile.Open(_folder["m.pth"], "nonsense")).Message);
    }

    [Fact]
    public void One_set_that_is_saved_under_two_keys_is_no_choice()
    {
        Zip(_folder["m.pth"], Dict(("model", Dict(s_network.Value)), ("state_dict", Dict(s_network.Value))));

        using var source = CheckpointFile.Open(_folder["m.pth"]);

        TensorNamesTests.AssertIs(s_network.Value, source);
    }

    [Fact]
    public void A_choice_among_keys_and_one_among_names_are_made_in_one()
    {
        (string, MadeUpTensor)[] both = [.. s_network.Value.Select(t => ("model." + t.Name, t.Tensor)), .. s_averaged.Value.Select(t => ("ema." + t.Name, t.Tensor))];
        Zip(_folder["m.pth"], Dict(("state_dict", Dict(both)), ("other", Dict(s_network.Value))));

        Assert.Equal(["state_dict", "other"], Assert.Throws<HolderException>(() => CheckpointFile.Open(_folder["m.pth"])).Holders.Select(h => h.Name));
        Assert.Equal(["state_dict.model.", "state_dict.ema."], Assert.Throws<HolderException>(() => CheckpointFile.Open(_folder["m.pth"], "state_dict")).Holders.Select(h => h.Name));
        using var source = CheckpointFile.Open(_folder["m.pth"], "state_dict.ema");
        TensorNamesTests.AssertIs(s_averaged.Value, source);
    }

    [Fact]
    public void An_optimizers_state_alone_is_no_set_of_weights()
    {
        Zip(_folder["m.pth"], Dict([.. Beside().Where(b => b.Item1 is not "rng_state")]));

        Assert.Contains("there are no tensors in its object", Assert.Throws<CheckpointException>(() => CheckpointFile.Open(_folder["m.pth"])).Message);
    }

    [Fact]
    public void A_file_without_any_tensor_is_refused()
    {
        Zip(_folder["m.pth"], Dict(("epoch", 3), ("model", Dict(("name", "x")))));
        PlainSafetensors.Write(_folder["m.safetensors"], []);

        Assert.Contains("there are no tensors in its object", Assert.Throws<CheckpointException>(() => CheckpointFile.Open(_folder["m.pth"])).Message);
        Assert.Contains("there are no tensors in it", Assert.Throws<CheckpointException>(() => CheckpointFile.Open(_folder["m.safetensors"])).Message);
    }

    static (object, object?)[] Nested(string[] keys, (object, object?)[] held) => keys.Reverse().Aggregate(held, (inner, key) => Dict((key, (object?)inner)));

    /// <summary>What lies beside weights: optimizers by number and by name, a generator's state, a loss's weights, arguments.</summary>
    static (object, object?)[] Beside() =>
    [
        ("optimizer", Dict(("state", Dict((0, Dict(("step", MadeUpTensor.Floats(1)), ("exp_avg", MadeUpTensor.Floats(0, 4, 4)))))), ("param_groups", new List<string>()))),
        ("opt_g", Dict(("state", Dict(("layer1.weight", Dict(("exp_avg", MadeUpTensor.Floats(0, 4, 4)), ("exp_avg_sq", MadeUpTensor.Floats(0, 4, 4)))))), ("param_groups", new List<string>()))),
        ("moments", Dict(("layer1.weight", Dict(("exp_avg", MadeUpTensor.Floats(0, 4, 4)), ("exp_avg_sq", MadeUpTensor.Floats(0, 4, 4)))))),
        ("rng_state", new MadeUpTensor("ByteStorage", "U8", [8], new byte[8])),
        ("args", Dict(("lr", "0.1"), ("layers", 3))),
    ];

    static byte[] Bytes(ITensorSource source, string name)
    {
        var bytes = new byte[source.Tensors[name].Bytes];
        source.ReadBytes(name, bytes);
        return bytes;
    }
}
