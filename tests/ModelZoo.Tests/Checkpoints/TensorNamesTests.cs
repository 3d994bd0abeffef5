using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Tests.Formats;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>What tools put before every name is cut off, in every format; names that are known stay; several networks in one list of names are a choice.</summary>
public sealed class TensorNamesTests : IDisposable
{
    static readonly Lazy<List<(string Name, MadeUpTensor Tensor)>> s_network = new(() => MadeUpTensor.Network("resnet_test")), s_averaged = new(() => MadeUpTensor.Network("resnet_test", seed: 2));

    readonly TempFolder _folder = new();

    public static TheoryData<string, string> PrefixesAndFormats =>
        [.. from prefix in new[]
            {
                "module.", "_orig_mod.", "model.", "timm_model.", "backbone.", "encoder.", "net.", "network.", "visual.trunk.", "anything at all.", "module._orig_mod.", "_orig_mod.module.",
                "model._orig_mod.",
                "module.model.", "module._orig_mod.model.", "module.module.", "_forward_module.model.", "model.model.backbone.",
            }
            from format in WeightsFormat.All select (prefix, format)];

    public static TheoryData<string> Formats => [.. WeightsFormat.All];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(PrefixesAndFormats))]
    public void A_prefix_before_every_name_is_cut_off(string prefix, string format)
    {
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, format, Prefixed(prefix)));

        AssertIs(s_network.Value, source);
        Assert.Equal(prefix, Assert.IsType<RenamedFile>(source).StrippedPrefix);
        Assert.Empty(((RenamedFile)source).LeftOut);
        Assert.Equal(Plain(), TensorHash.Of(source));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Counters_losses_and_metrics_beside_are_left_out(string format)
    {
        (string, MadeUpTensor)[] beside =
        [
            ("n_averaged", MadeUpTensor.Count64(7)), ("criterion.weight", MadeUpTensor.Floats(1, 16)), ("loss.weight", MadeUpTensor.Floats(1, 3, 4)), ("val_acc.total", MadeUpTensor.Count64(3)),
            ("projector.0.weight", MadeUpTensor.Floats(2, 4, 4)),
        ];
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, format, [.. beside, .. Prefixed("model.")]));

        AssertIs(s_network.Value, source);
        Assert.Equal(beside.Select(b => b.Item1).Order(), Assert.IsType<RenamedFile>(source).LeftOut.Order());
        Assert.Contains(CheckpointReport.Of(source).Facts, f => f.Name == "left out" && f.Value.Contains("criterion.weight"));
    }

    [Theory, MemberData(nameof(Formats))]
    public void AveragedModels_count_is_left_out(string format)
    {
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, format, [("n_averaged", MadeUpTensor.Count64(7)), .. Prefixed("module.")]));

        AssertIs(s_network.Value, source);
        Assert.Equal(["n_averaged"], Assert.IsType<RenamedFile>(source).LeftOut);
    }

    /// <summary>Names that no layout knows: DataParallel's and the compiler's are cut as ever, those that a network may have itself are not.</summary>
    [Theory]
    [InlineData("module.", "a.weight"), InlineData("_orig_mod.", "a.weight"), InlineData("module._orig_mod.", "a.weight"), InlineData("model.", "model.a.weight"),
     InlineData("encoder.", "encoder.a.weight")]
    public void Unknown_names_lose_what_no_network_is_called(string prefix, string expected)
    {
        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, "safetensors", [(prefix + "a.weight", MadeUpTensor.Floats(1, 2, 2))]));

        Assert.Equal([expected], source.Tensors.Keys);
    }

    /// <summary>Names of which a part would be a network of its own, were the whole not one.</summary>
    [Theory]
    [InlineData("report_clip"), InlineData("spine_test"), InlineData("vit_test_patch8_64"), InlineData("RN50"), InlineData("clip_convnext_base")]
    public void Known_names_stay_as_they_are(string architecture)
    {
        var names = ArchitectureShapes.Of(architecture).Keys.Select(n => (n, MadeUpTensor.Floats(0, 2))).ToList();

        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, "safetensors", names));

        Assert.Equal(names.Select(n => n.n).Order(), source.Tensors.Keys.Order());
        Assert.IsNotType<RenamedFile>(source);
    }

    [Fact]
    public void Published_names_with_a_first_word_of_their_own_stay_as_they_are()
    {
        List<(string, MadeUpTensor)> names =
            [.. ArchitectureShapes.Of("vit_test_patch8_64").Select(s => (PublishedNames.TorchvisionVit(new(s.Key, ElementType.Float32, s.Value)).Name, MadeUpTensor.Floats(0, 2)))];

        using var source = CheckpointFile.Open(WeightsFormat.Write(_folder, "safetensors", names));

        Assert.Equal(names.Select(n => n.Item1).Order(), source.Tensors.Keys.Order());
    }

    [Theory]
    [InlineData("model.", "model_ema."), InlineData("model.", "ema.module."), InlineData("", "ema."), InlineData("student.backbone.", "teacher.backbone."), InlineData("", "model_ema.module."),
     InlineData("online_encoder.net.", "target_encoder.net.")]
    public void Two_networks_in_one_list_of_names_are_a_choice(string first, string second)
    {
        foreach (var format in WeightsFormat.All)
        {
            var path = WeightsFormat.Write(_folder, format, [.. Prefixed(first), .. Prefixed(second, s_averaged.Value), ("n_averaged", MadeUpTensor.Count64(1))]);

            var choice = Assert.Throws<HolderException>(() => CheckpointFile.Open(path));

            Assert.Equal("BHV0108", choice.Code);
            Assert.Equal([first.Length == 0 ? "." : first, second], choice.Holders.Select(h => h.Name));
            Assert.Contains($"{second} ({s_network.Value.Count} tensors)", choice.Message);
            Assert.Contains("Holder=", choice.Message);
            foreach (var (holder, expected) in new[] { (first.Length == 0 ? "." : first, s_network.Value), (second, s_averaged.Value), (second.TrimEnd('.'), s_averaged.Value) })
            {
                using var source = CheckpointFile.Open(path, holder);
                AssertIs(expected, first.Length == 0 && holder == "." ? Without(source, "n_averaged") : source);
            }
            Assert.NotEqual(TensorHash.Of(path, holder: choice.Holders[0].Name), TensorHash.Of(path, holder: second));
            Assert.Equal(choice.Holders, Assert.Throws<HolderException>(() => CheckpointFile.Open(path, "nonsense")).Holders);
            foreach (var file in Directory.EnumerateFiles(_folder.Path)) File.Delete(file);
        }
    }

    [Fact]
    public void A_holder_can_be_any_prefix_even_of_unknown_names()
    {
        var path = WeightsFormat.Write(_folder, "safetensors", [("a.x.weight", MadeUpTensor.Floats(1, 2, 2)), ("b.x.weight", MadeUpTensor.Floats(2, 2, 2))]);

        using var source = CheckpointFile.Open(path, "b");

        Assert.Equal(["x.weight"], source.Tensors.Keys);
        Assert.Contains("holds one set of weights alone: leave Holder out", Assert.Throws<HolderException>(() => CheckpointFile.Open(path, "c")).Message);
    }

    [Fact]
    public void Two_names_that_become_one_are_an_error()
    {
        var path = WeightsFormat.Write(_folder, "safetensors", [("fc.weight", MadeUpTensor.Floats(1, 2, 2)), ("_orig_mod.fc.weight", MadeUpTensor.Floats(2, 2, 2))]);

        var error = Assert.Throws<CheckpointException>(() => CheckpointFile.Open(path));

        Assert.Equal("BHV0116", error.Code);
        Assert.Contains("'fc.weight' and '_orig_mod.fc.weight' are both 'fc.weight'", error.Message);
    }

    string Plain()
    {
        using var folder = new TempFolder();
        return TensorHash.Of(WeightsFormat.Write(folder, "safetensors", s_network.Value));
    }

    static List<(string, MadeUpTensor)> Prefixed(string prefix, List<(string Name, MadeUpTensor Tensor)>? network = null) => [.. (network ?? s_network.Value).Select(t => (prefix + t.Name, t.Tensor))];

    static MadeUpSource Without(ITensorSource source, string name)
    {
        var result = new MadeUpSource();
        foreach (var info in source.Tensors.Values.Where(t => t.Name != name)) result.With(info.Name, info.Type, [.. info.Shape], Bytes(source, info));
        return result;
    }

    internal static void AssertIs(IReadOnlyList<(string Name, MadeUpTensor Tensor)> expected, ITensorSource actual)
    {
        Assert.Equal(expected.Select(e => e.Name).Order(), actual.Tensors.Keys.Order());
        foreach (var (name, tensor) in expected)
        {
            Assert.Equal(tensor.Shape, actual.Tensors[name].Shape);
            Assert.Equal(tensor.Values, Bytes(actual, actual.Tensors[name]));
        }
    }

    static byte[] Bytes(ITensorSource source, TensorInfo info)
    {
        var bytes = new byte[info.Bytes];
        source.ReadBytes(info.Name, bytes);
        return bytes;
    }
}
