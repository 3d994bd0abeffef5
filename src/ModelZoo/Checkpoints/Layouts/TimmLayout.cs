namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>timm's names, which are the networks' own; also Microsoft's original Swin constants, which are computed here.</summary>
public sealed class TimmLayout : ICheckpointLayout
{
    /// <inheritdoc/>
    public string Name => "timm";

    /// <inheritdoc/>
    public string Description => "timm's naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) =>
        names.Contains("head.fc.weight") || names.Contains("stages.0.blocks.0.conv_dw.weight")
        || (names.Contains("patch_embed.proj.weight") && !names.Contains("blocks.0.gamma_1") && !names.Contains("layers.0.downsample.reduction.weight"));

    /// <inheritdoc/>
    public Placement Place(string name) =>
        name.EndsWith(".relative_position_index", StringComparison.Ordinal) || name.EndsWith(".attn_mask", StringComparison.Ordinal) ? Placement.Ignored : new(name);
}
