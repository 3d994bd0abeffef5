using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>torchvision's ConvNeXt names: <c>features.1.0.block.0.weight</c>. Its layer scale is stored as [C, 1, 1].</summary>
public sealed partial class TorchvisionConvNeXtLayout : ICheckpointLayout
{
    static readonly Dictionary<string, string> s_layers = new(StringComparer.Ordinal) { ["0"] = "conv_dw", ["2"] = "norm", ["3"] = "mlp.fc1", ["5"] = "mlp.fc2" };

    /// <inheritdoc/>
    public string Name => "torchvision-convnext";

    /// <inheritdoc/>
    public string Description => "torchvision's ConvNeXt naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("features.1.0.block.0.weight") && names.Contains("features.1.0.layer_scale");

    /// <inheritdoc/>
    public Placement Place(string name)
    {
        if (name.StartsWith("classifier.0.", StringComparison.Ordinal)) return new("head.norm." + name[13..]);
        if (name.StartsWith("classifier.2.", StringComparison.Ordinal)) return new("head.fc." + name[13..]);
        if (Step().Match(name) is { Success: true } step)
        {
            var stage = int.Parse(step.Groups[1].ValueSpan) / 2;
            return new(stage == 0 ? $"stem.{step.Groups[2].Value}" : $"stages.{stage}.downsample.{step.Groups[2].Value}");
        }
        if (Block().Match(name) is not { Success: true } block) return new(name);
        var prefix = $"stages.{(int.Parse(block.Groups[1].ValueSpan) - 1) / 2}.blocks.{block.Groups[2].Value}.";
        if (block.Groups[3].Value == "layer_scale") return new(prefix + "gamma");
        return s_layers.TryGetValue(block.Groups[4].Value, out var layer) ? new($"{prefix}{layer}.{block.Groups[5].Value}") : new(name);
    }

    [GeneratedRegex(@"^features\.([0246])\.(.+)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^features\.([1357])\.(\d+)\.(layer_scale|block\.(\d)\.(weight|bias))$")]
    private static partial Regex Block();
}
