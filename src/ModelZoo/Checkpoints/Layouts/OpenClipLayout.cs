namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>open_clip's names, which are the network's own, and OpenAI's, which add three numbers as tensors. Older files also hold the causal mask.</summary>
public sealed class OpenClipLayout : ICheckpointLayout
{
    static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal) { "input_resolution", "context_length", "vocab_size", "attn_mask" };

    /// <inheritdoc/>
    public string Name => "open_clip";

    /// <inheritdoc/>
    public string Description => "open_clip's and OpenAI's naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("token_embedding.weight") && names.Any(n => n.StartsWith("visual.", StringComparison.Ordinal));

    /// <inheritdoc/>
    public Placement Place(string name) => s_harmless.Contains(name) ? Placement.Ignored : new(name);
}
