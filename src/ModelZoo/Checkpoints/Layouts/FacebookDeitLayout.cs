using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Checkpoints.Layouts;

/// <summary>The original DeiT III files (<c>deit_3_base_224_21k.pth</c> and its relatives): the layer scales are <c>gamma_1</c> and <c>gamma_2</c> of a block.</summary>
public sealed partial class FacebookDeitLayout : ICheckpointLayout
{
    /// <inheritdoc/>
    public string Name => "facebook-deit";

    /// <inheritdoc/>
    public string Description => "Facebook's original DeiT III naming";

    /// <inheritdoc/>
    public bool Recognises(IReadOnlySet<string> names) => names.Contains("blocks.0.gamma_1");

    /// <inheritdoc/>
    public Placement Place(string name) => new(Scale().Replace(name, "$1ls$2.gamma"));

    [GeneratedRegex(@"^(blocks\.\d+\.)gamma_([12])$")]
    private static partial Regex Scale();
}
