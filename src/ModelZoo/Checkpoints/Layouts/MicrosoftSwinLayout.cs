using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>Microsoft's original Swin files: a stage's merging step stands at the end of the stage before, the classifier is <c>head</c>, and constant tables are stored.</summary>
public sealed partial class MicrosoftSwinLayout : ICheckpointLayout
{
    /// <inheritdoc/>
    public string Name => "microsoft-swin";

    /// <inheritdoc/>
    public string Description => "Microsoft's original Swin naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("layers.0.downsample.reduction.weight");

    /// <inheritdoc/>
    public Placement Place(string name)
    {
        if (name.EndsWith(".relative_position_index", StringComparison.Ordinal) || name.EndsWith(".attn_mask", StringComparison.Ordinal)) return Placement.Ignored;
        if (Merge().Match(name) is { Success: true } merge) return new($"layers.{int.Parse(merge.Groups[1].ValueSpan) + 1}.downsample.{merge.Groups[2].Value}");
        return new(name is "head.weight" or "head.bias" ? "head.fc" + name[4..] : name);
    }

    [GeneratedRegex(@"^layers\.(\d{1,2})\.downsample\.(.+)$")]
    private static partial Regex Merge();
}
