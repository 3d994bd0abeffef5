using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>A downsampling step (none in front of stage 0), then blocks, all on <c>[N, H, W, C]</c>.</summary>
sealed class ConvNeXtStage : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Layer downsample;
    readonly Sequence blocks;
#pragma warning restore IDE1006

    public ConvNeXtStage(ConvNeXtConfiguration configuration, int stage)
    {
        var width = configuration.Widths[stage];
        downsample = stage == 0 ? new Identity() : new ConvNeXtDownsample(configuration.Widths[stage - 1], width);
        blocks = new Sequence([.. Enumerable.Range(0, configuration.Depths[stage]).Select(_ => new ConvNeXtBlock(width, configuration))]);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => blocks.call(downsample.call(input));
}
