namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>open_clip's CustomTextCLIP: the text tower is a module of its own, so its names stand under <c>text.</c>; its projection may be a linear layer, so transposed.</summary>
public sealed class CustomTextClipLayout : ICheckpointLayout
{
    const string Tower = "text.";

    /// <inheritdoc/>
    public string Name => "open_clip-custom-text";

    /// <inheritdoc/>
    public string Description => "open_clip's naming with a text tower of its own (CustomTextCLIP)";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("text.token_embedding.weight") && names.Any(n => n.StartsWith("visual.", StringComparison.Ordinal));

    /// <inheritdoc/>
    public Placement Place(string name) => name switch
    {
        "text.attn_mask" => Placement.Ignored,
        "text.text_projection.weight" => new("text_projection", Transpose: true),
        _ => new(name.StartsWith(Tower, StringComparison.Ordinal) ? name[Tower.Length..] : name),
    };
}
