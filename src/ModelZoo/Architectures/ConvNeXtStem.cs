using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>4x4 convolution of stride 4, then norm: <c>[N, 3, H, W] -> [N, H/4, W/4, C]</c>.</summary>
sealed class ConvNeXtStem : Layer
{
    readonly Unlisted<Convolution> _convolution;
    readonly Unlisted<LayerNorm> _norm;

    public ConvNeXtStem(long channels)
    {
        _convolution = new Convolution(3, channels, 4, stride: 4);
        _norm = new LayerNorm(channels, ConvNeXt.Epsilon);
        register_module("0", _convolution.Layer);
        register_module("1", _norm.Layer);
    }

    protected override Tensor Compute(Tensor input) => _norm.Layer.call(Nhwc.From(_convolution.Layer.call(Nhwc.ChannelsLast(input))));
}
