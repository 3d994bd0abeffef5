using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Patch merging (none in front of stage 0), then blocks that take turns with shifted windows, on <c>[N, H, W, C]</c>.</summary>
sealed class SwinStage : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Layer downsample;
    readonly Sequence blocks;
#pragma warning restore IDE1006

    public SwinStage(SwinConfiguration configuration, int stage, int side)
    {
        var width = configuration.Width << stage;
        downsample = stage == 0 ? new Identity() : new SwinMerge(width / 2);
        blocks = new Sequence([.. Enumerable.Range(0, configuration.Depths[stage])
            .Select(i => new SwinBlock(width, configuration.Heads[stage], side, configuration.Window, shifted: i % 2 == 1))]);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => blocks.call(downsample.call(input));
}
