using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>transformers' CLIP names: queries, keys and values apart, projections as linear layers, so transposed. <c>pre_layrnorm</c> is spelt like that.</summary>
public sealed partial class HuggingFaceClipLayout : ICheckpointLayout
{
    static readonly Dictionary<string, Placement> s_whole = new(StringComparer.Ordinal)
    {
        ["logit_scale"] = new("logit_scale"),
        ["text_model.embeddings.position_ids"] = Placement.Ignored,
        ["vision_model.embeddings.position_ids"] = Placement.Ignored,
        ["text_model.embeddings.token_embedding.weight"] = new("token_embedding.weight"),
        ["text_model.embeddings.position_embedding.weight"] = new("positional_embedding"),
        ["text_model.final_layer_norm.weight"] = new("ln_final.weight"),
        ["text_model.final_layer_norm.bias"] = new("ln_final.bias"),
        ["text_projection.weight"] = new("text_projection", Transpose: true),
        ["vision_model.embeddings.class_embedding"] = new("visual.class_embedding"),
        ["vision_model.embeddings.patch_embedding.weight"] = new("visual.conv1.weight"),
        ["vision_model.embeddings.position_embedding.weight"] = new("visual.positional_embedding"),
        ["vision_model.pre_layrnorm.weight"] = new("visual.ln_pre.weight"),
        ["vision_model.pre_layrnorm.bias"] = new("visual.ln_pre.bias"),
        ["vision_model.post_layernorm.weight"] = new("visual.ln_post.weight"),
        ["vision_model.post_layernorm.bias"] = new("visual.ln_post.bias"),
        ["visual_projection.weight"] = new("visual.proj", Transpose: true),
    };

    static readonly Dictionary<string, (string Name, int Part, int Parts)> s_layers = new(StringComparer.Ordinal)
    {
        ["self_attn.q_proj."] = ("attn.in_proj_", 0, 3), ["self_attn.k_proj."] = ("attn.in_proj_", 1, 3), ["self_attn.v_proj."] = ("attn.in_proj_", 2, 3),
        ["self_attn.out_proj."] = ("attn.out_proj.", 0, 1), ["layer_norm1."] = ("ln_1.", 0, 1), ["layer_norm2."] = ("ln_2.", 0, 1),
        ["mlp.fc1."] = ("mlp.c_fc.", 0, 1), ["mlp.fc2."] = ("mlp.c_proj.", 0, 1),
    };

    /// <inheritdoc/>
    public string Name => "huggingface-clip";

    /// <inheritdoc/>
    public string Description => "the transformers library's CLIP naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("vision_model.embeddings.class_embedding");

    /// <inheritdoc/>
    public Placement Place(string name)
    {
        if (s_whole.TryGetValue(name, out var whole)) return whole;
        if (Block().Match(name) is not { Success: true } block || !s_layers.TryGetValue(block.Groups[3].Value, out var layer)) return new(name);
        var tower = block.Groups[1].Value == "vision" ? "visual.transformer" : "transformer";
        return new($"{tower}.resblocks.{block.Groups[2].Value}.{layer.Name}{block.Groups[4].Value}", layer.Part, layer.Parts);
    }

    [GeneratedRegex(@"^(text|vision)_model\.encoder\.layers\.(\d+)\.(.+?)(weight|bias)$")]
    private static partial Regex Block();
}
