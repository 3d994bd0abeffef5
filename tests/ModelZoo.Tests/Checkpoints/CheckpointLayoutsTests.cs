using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Checkpoints;

public class CheckpointLayoutsTests
{
    [Fact]
    public void Torchvisions_ConvNeXt_names_fill_the_network()
    {
        var names = ArchitectureShapes.Of("convnext_tiny").Keys.Select(n => (string?)n).ToHashSet();
        var layout = CheckpointLayouts.Detect(["features.1.0.block.0.weight", "features.1.0.layer_scale"])!;

        Assert.Equal("stem.1.bias", layout.Place("features.0.1.bias").Target);
        Assert.Equal("stages.2.downsample.1.weight", layout.Place("features.4.1.weight").Target);
        Assert.Equal("stages.3.blocks.2.mlp.fc2.bias", layout.Place("features.7.2.block.5.bias").Target);
        Assert.Equal("head.norm.weight", layout.Place("classifier.0.weight").Target);
        foreach (var name in new[] { "features.0.0.weight", "features.1.0.layer_scale", "features.3.1.block.0.weight", "features.5.8.block.2.bias", "features.6.0.weight", "classifier.2.bias" })
            Assert.Contains(layout.Place(name).Target, names);
    }

    [Fact]
    public void Torchvisions_ViT_names_fill_the_network()
    {
        var names = ArchitectureShapes.Of("vit_base_patch16_224").Keys.Select(n => (string?)n).ToHashSet();
        var layout = CheckpointLayouts.Detect(["encoder.pos_embedding"])!;

        foreach (var name in new[] { "class_token", "conv_proj.weight", "encoder.layers.encoder_layer_11.self_attention.in_proj_weight", "encoder.layers.encoder_layer_0.self_attention.out_proj.bias",
            "encoder.layers.encoder_layer_3.mlp.linear_1.weight", "encoder.layers.encoder_layer_3.mlp.3.bias", "encoder.layers.encoder_layer_3.ln_2.bias", "encoder.ln.weight", "heads.head.bias" })
            Assert.Contains(layout.Place(name).Target, names);
    }

    [Fact]
    public void No_two_layouts_recognise_the_names_of_one_network()
    {
        foreach (var name in ModelRegistry.Names)
        {
            var names = ArchitectureShapes.Of(name).Keys.ToHashSet();
            Assert.True(CheckpointLayouts.All.Count(l => l.Recognises(names)) <= 1, name);
            Assert.All(names, n => Assert.Equal(n, CheckpointLayouts.Detect(names)?.Place(n).Target ?? n));
        }
    }

    [Fact]
    public void A_wrong_layout_is_answered_with_the_right_one()
    {
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create("vit_test_patch8_64");
        using var folder = new TempFolder();
        var file = folder["m.safetensors"];
        SafetensorsWriter.Write(file, model.state_dict().Select(s => KeyValuePair.Create(s.Key.Replace("ls1.gamma", "gamma_1", StringComparison.Ordinal), s.Value))
            .Append(new("blocks.0.gamma_1", ones(128))));

        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load("vit_test_patch8_64", file, layout: "timm"));

        Assert.Equal("BHV0104", error.Code);
        Assert.Contains("1 unexpected: blocks.0.gamma_1", error.Message);
        Assert.Contains("Layout=\"facebook-deit\"", error.Message);
    }

    [Fact]
    public void An_unknown_layout_offers_the_nearest()
    {
        var error = Assert.Throws<BehaviorException>(() => CheckpointLoader.Load("vit_test_patch8_64", "x", layout: "tim"));

        Assert.Equal("BHV0106", error.Code);
        Assert.Contains("'timm'", error.Message);
    }

    [Fact]
    public void An_architecture_is_found_from_names_and_shapes()
    {
        using var folder = new TempFolder();
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create("resnet20_cifar", 7);
        SafetensorsWriter.Write(folder["m.safetensors"], model.state_dict());
        using var source = CheckpointFile.Open(folder["m.safetensors"]);

        Assert.Equal(["resnet20_cifar"], ArchitectureDetector.Candidates(source));
    }
}
