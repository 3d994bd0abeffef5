using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Patches projected, then norm: <c>[N, 3, H, W] -> [N, H/p, W/p, C]</c>.</summary>
sealed class SwinPatchEmbed : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution proj;
    readonly LayerNorm norm;
#pragma warning restore IDE1006

    public SwinPatchEmbed(int patch, long channels)
    {
        proj = new Convolution(3, channels, patch, patch, scheme: WeightScheme.UniformFanIn);
        norm = new LayerNorm(channels, Swin.Epsilon);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => norm.call(Nhwc.From(proj.call(Nhwc.ChannelsLast(input))));
}
