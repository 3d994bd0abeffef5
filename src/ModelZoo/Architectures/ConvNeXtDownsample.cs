using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Norm, then 2x2 convolution of stride 2: <c>[N, H, W, C] -> [N, H/2, W/2, C']</c>.</summary>
sealed class ConvNeXtDownsample : Layer
{
    readonly Unlisted<LayerNorm> _norm;
    readonly Unlisted<Convolution> _convolution;

    public ConvNeXtDownsample(long inputs, long outputs)
    {
        _norm = new LayerNorm(inputs, ConvNeXt.Epsilon);
        _convolution = new Convolution(inputs, outputs, 2, stride: 2);
        register_module("0", _norm.Layer);
        register_module("1", _convolution.Layer);
    }

    protected override Tensor Compute(Tensor input) => Nhwc.From(_convolution.Layer.call(Nhwc.View(_norm.Layer.call(input))));
}
