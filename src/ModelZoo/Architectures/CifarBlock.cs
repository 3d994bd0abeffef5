using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Two 3x3 convolutions with a shortcut. Where the size changes the shortcut takes every second row and column and pads the channels with zeros on both sides (option A).</summary>
sealed class CifarBlock : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1, conv2;
    readonly BatchNorm bn1, bn2;
#pragma warning restore IDE1006
    readonly long _padding;

    public CifarBlock(int inputs, int outputs)
    {
        var stride = inputs == outputs ? 1 : 2;
        _padding = (outputs - inputs) / 2;
        conv1 = new Convolution(inputs, outputs, 3, stride, padding: 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn1 = new BatchNorm(outputs);
        conv2 = new Convolution(outputs, outputs, 3, padding: 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn2 = new BatchNorm(outputs);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var branch = bn2.call(conv2.call(Relu.Apply(bn1.call(conv1.call(input)))));
        return Relu.Apply(Residual.Add(branch, Shortcut(input), null, InPlace));
    }

    Tensor Shortcut(Tensor input) => _padding == 0
        ? input
        : nn.functional.pad(input[.., .., TensorIndex.Slice(step: 2), TensorIndex.Slice(step: 2)], [0, 0, 0, 0, _padding, _padding]);
}
