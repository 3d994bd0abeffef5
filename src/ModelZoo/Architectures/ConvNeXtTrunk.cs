using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Stem and four stages: pictures <c>[N, 3, H, W] -> [N, H/32, W/32, C]</c>.</summary>
public sealed class ConvNeXtTrunk : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly ConvNeXtStem stem;
    readonly Sequence stages;
#pragma warning restore IDE1006

    /// <summary>Builds the trunk with unset values.</summary>
    public ConvNeXtTrunk(ConvNeXtConfiguration configuration)
    {
        stem = new ConvNeXtStem(configuration.Widths[0]);
        stages = new Sequence([.. configuration.Widths.Select((_, i) => new ConvNeXtStage(configuration, i))]);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => stages.call(stem.call(input));
}
