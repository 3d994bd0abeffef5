using System.Globalization;
using System.Text.RegularExpressions;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>
/// What other projects call timm's tensors, written down from their own model definitions and not from the layouts that read them:
/// torchvision/models/convnext.py and vision_transformer.py, and models/swin_transformer.py of microsoft/Swin-Transformer.
/// </summary>
static class PublishedNames
{
    /// <summary>features = stem, stage, downsampling, stage and so on; a block is Sequential(conv, permute, norm, linear, GELU, linear, permute) and a layer scale [C, 1, 1].</summary>
    public static TensorInfo TorchvisionConvNeXt(TensorInfo timm)
    {
        var name = Replace(timm.Name,
            (@"^stem\.(\d)\.", m => $"features.0.{m[1]}."),
            (@"^stages\.(\d)\.downsample\.(\d)\.", m => $"features.{2 * Number(m[1])}.{m[2]}."),
            (@"^stages\.(\d)\.blocks\.(\d+)\.", m => $"features.{2 * Number(m[1]) + 1}.{m[2]}."),
            (@"(?<=^features\.\d\.\d+\.)conv_dw\.", _ => "block.0."), (@"(?<=^features\.\d\.\d+\.)norm\.", _ => "block.2."),
            (@"mlp\.fc1\.", _ => "block.3."), (@"mlp\.fc2\.", _ => "block.5."), (@"gamma$", _ => "layer_scale"),
            (@"^head\.norm\.", _ => "classifier.0."), (@"^head\.fc\.", _ => "classifier.2."));
        return timm with { Name = name, Shape = name.EndsWith("layer_scale", StringComparison.Ordinal) ? [timm.Shape[0], 1, 1] : timm.Shape };
    }

    /// <summary>MultiheadAttention's in_proj without a dot; the MLP is Sequential(linear, GELU, dropout, linear, dropout).</summary>
    public static TensorInfo TorchvisionVit(TensorInfo timm) => timm with { Name = Vit(timm.Name) };

    /// <summary>The same in files from before torchvision 0.13.</summary>
    public static TensorInfo TorchvisionVitBefore(TensorInfo timm) =>
        timm with { Name = Replace(Vit(timm.Name), (@"mlp\.0\.", _ => "mlp.linear_1."), (@"mlp\.3\.", _ => "mlp.linear_2.")) };

    /// <summary>A stage ends with its merging step; the classifier is a plain head.</summary>
    public static TensorInfo MicrosoftSwin(TensorInfo timm) =>
        timm with { Name = Replace(timm.Name, (@"^layers\.(\d)\.downsample\.", m => $"layers.{Number(m[1]) - 1}.downsample."), (@"^head\.fc\.", _ => "head.")) };

    /// <summary>What Microsoft's files store besides, for Swin-T: the index table of every block, and the mask of every shifted one, in windows x 49 x 49.</summary>
    public static IEnumerable<TensorInfo> MicrosoftSwinTables()
    {
        int[] depths = [2, 2, 6, 2], windows = [64, 16, 4, 1];
        foreach (var (stage, block) in depths.SelectMany((depth, stage) => Enumerable.Range(0, depth).Select(b => (stage, b))))
        {
            yield return new($"layers.{stage}.blocks.{block}.attn.relative_position_index", ElementType.Int64, [49, 49]);
            if (block % 2 == 1 && windows[stage] > 1) yield return new($"layers.{stage}.blocks.{block}.attn_mask", ElementType.Float32, [windows[stage], 49, 49]);
        }
    }

    static string Vit(string timm) => Replace(timm,
        (@"^cls_token$", _ => "class_token"), (@"^pos_embed$", _ => "encoder.pos_embedding"), (@"^patch_embed\.proj\.", _ => "conv_proj."),
        (@"^blocks\.(\d+)\.", m => $"encoder.layers.encoder_layer_{m[1]}."), (@"norm([12])\.", m => $"ln_{m[1]}."), (@"^norm\.", _ => "encoder.ln."),
        (@"attn\.qkv\.", _ => "self_attention.in_proj_"), (@"attn\.proj\.", _ => "self_attention.out_proj."),
        (@"mlp\.fc1\.", _ => "mlp.0."), (@"mlp\.fc2\.", _ => "mlp.3."), (@"^head\.", _ => "heads.head."));

    static string Replace(string name, params (string Pattern, Func<string[], string> By)[] rules) =>
        rules.Aggregate(name, (text, rule) => Regex.Replace(text, rule.Pattern, m => rule.By([.. m.Groups.Values.Select(g => g.Value)])));

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
