using System.Text.Json;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using Behavior.Tests.Common;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>The kit has no golden in these projects' naming: the same values under their names must give the logits that timm gave.</summary>
public class LayoutGoldenTests
{
    [Fact]
    public void Torchvisions_ViT() => Check("torchvision-vit", ConformanceRunner.Own("models/vit_tiny_patch16_224.json"), PublishedNames.TorchvisionVit,
        "class_token", "conv_proj.bias", "encoder.pos_embedding", "encoder.layers.encoder_layer_11.ln_2.weight", "encoder.layers.encoder_layer_0.self_attention.in_proj_weight",
        "encoder.layers.encoder_layer_0.self_attention.out_proj.bias", "encoder.layers.encoder_layer_5.mlp.3.bias", "encoder.ln.weight", "heads.head.weight");

    [Fact]
    public void Torchvisions_ViT_of_earlier_releases() => Check("torchvision-vit", ConformanceRunner.Own("models/vit_tiny_patch16_224.json"), PublishedNames.TorchvisionVitBefore,
        "encoder.layers.encoder_layer_5.mlp.linear_2.bias");

    [Fact]
    public void Torchvisions_ConvNeXt() => Check("torchvision-convnext", SharedFolder.Need("conformance/models/convnext_tiny.json"), PublishedNames.TorchvisionConvNeXt,
        "features.0.0.weight", "features.0.1.bias", "features.1.2.block.0.weight", "features.2.0.weight", "features.5.8.block.3.weight",
        "features.6.1.bias", "features.7.0.layer_scale", "classifier.0.weight", "classifier.2.bias");

    [Fact]
    public void Microsofts_Swin() => Check("microsoft-swin", ConformanceRunner.Own("models/swin_tiny_patch4_window7_224.json"), PublishedNames.MicrosoftSwin,
        "patch_embed.norm.weight", "layers.0.downsample.reduction.weight", "layers.2.downsample.norm.bias", "layers.2.blocks.5.attn_mask", "layers.3.blocks.1.attn.relative_position_bias_table",
        "norm.bias", "head.weight");

    static void Check(string layout, string file, Func<TensorInfo, TensorInfo> rename, params string[] published)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var golden = JsonDocument.Parse(File.ReadAllBytes(file));
        var architecture = golden.RootElement.GetProperty("arch").GetString()!;
        using var source = new RenamedSource(new FormulaSource(architecture, golden.RootElement.GetProperty("state_dict").EnumerateArray().Select(Info)), rename,
            layout == "microsoft-swin" ? PublishedNames.MicrosoftSwinTables() : []);
        Assert.All(published, name => Assert.Contains(name, source.Tensors.Keys));
        Assert.Equal(layout, CheckpointLayouts.Detect(source.Tensors.Keys)?.Name);
        Assert.Contains(architecture, ArchitectureDetector.Candidates(source));

        using var model = CheckpointLoader.Load(architecture, source);

        var expected = golden.RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "224").GetProperty("outputs")[0].GetProperty("logits");
        var reference = tensor(expected.EnumerateArray().Select(v => v.GetDouble()).ToArray());
        var logits = model.forward(tensor(FormulaGenerator.Image("noise", 0, 224, 224)).view(1, 3, 224, 224))[0].to(float64);
        Assert.InRange(((logits - reference).norm() / reference.norm()).item<double>(), 0, 1e-5);
    }

    static TensorInfo Info(JsonElement row) => new(row[0].GetString()!, ElementTypes.FromTorch(row[2].GetString()!)!.Value, [.. row[1].EnumerateArray().Select(s => s.GetInt64())]);
}
