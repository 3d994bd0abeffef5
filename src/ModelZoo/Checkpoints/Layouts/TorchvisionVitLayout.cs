using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>torchvision's ViT names: <c>encoder.layers.encoder_layer_0.self_attention.in_proj_weight</c>; both spellings of its MLP.</summary>
public sealed partial class TorchvisionVitLayout : ICheckpointLayout
{
    static readonly Dictionary<string, string> s_layers = new(StringComparer.Ordinal)
    {
        ["ln_1."] = "norm1.", ["ln_2."] = "norm2.", ["self_attention.in_proj_"] = "attn.qkv.", ["self_attention.out_proj."] = "attn.proj.",
        ["mlp.0."] = "mlp.fc1.", ["mlp.3."] = "mlp.fc2.", ["mlp.linear_1."] = "mlp.fc1.", ["mlp.linear_2."] = "mlp.fc2.",
    };

    static readonly Dictionary<string, string> s_whole = new(StringComparer.Ordinal)
    {
        ["class_token"] = "cls_token", ["encoder.pos_embedding"] = "pos_embed", ["conv_proj.weight"] = "patch_embed.proj.weight", ["conv_proj.bias"] = "patch_embed.proj.bias",
        ["encoder.ln.weight"] = "norm.weight", ["encoder.ln.bias"] = "norm.bias", ["heads.head.weight"] = "head.weight", ["heads.head.bias"] = "head.bias",
    };

    /// <inheritdoc/>
    public string Name => "torchvision-vit";

    /// <inheritdoc/>
    public string Description => "torchvision's ViT naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("encoder.pos_embedding");

    /// <inheritdoc/>
    public Placement Place(string name)
    {
        if (s_whole.TryGetValue(name, out var whole)) return new(whole);
        return Block().Match(name) is { Success: true } block && s_layers.TryGetValue(block.Groups[2].Value, out var layer)
            ? new($"blocks.{block.Groups[1].Value}.{layer}{block.Groups[3].Value}")
            : new(name);
    }

    [GeneratedRegex(@"^encoder\.layers\.encoder_layer_(\d+)\.(.+?)(weight|bias)$")]
    private static partial Regex Block();
}
