using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>The original ConvNeXt files (<c>convnext_base_22k_1k_224.pth</c> and its relatives).</summary>
public sealed partial class FacebookConvNeXtLayout : ICheckpointLayout
{
    /// <inheritdoc/>
    public string Name => "facebook-convnext";

    /// <inheritdoc/>
    public string Description => "Facebook's original ConvNeXt naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("downsample_layers.0.0.weight");

    /// <inheritdoc/>
    public Placement Place(string name)
    {
        if (name.StartsWith("head.", StringComparison.Ordinal)) return new("head.fc." + name[5..]);
        if (name.StartsWith("norm.", StringComparison.Ordinal)) return new("head." + name); // only the top-level norm
        if (Downsample().Match(name) is { Success: true } step)
            return new(step.Groups[1].Value == "0" ? $"stem.{step.Groups[2].Value}" : $"stages.{step.Groups[1].Value}.downsample.{step.Groups[2].Value}");
        if (Block().Match(name) is not { Success: true } block) return new(name);
        var rest = block.Groups[3].Value.Replace("dwconv.", "conv_dw.", StringComparison.Ordinal)
            .Replace("pwconv1.", "mlp.fc1.", StringComparison.Ordinal).Replace("pwconv2.", "mlp.fc2.", StringComparison.Ordinal);
        return new($"stages.{block.Groups[1].Value}.blocks.{block.Groups[2].Value}.{rest}");
    }

    [GeneratedRegex(@"^downsample_layers\.(\d+)\.(.+)$")]
    private static partial Regex Downsample();

    [GeneratedRegex(@"^stages\.(\d+)\.(\d+)\.(.+)$")]
    private static partial Regex Block();
}
