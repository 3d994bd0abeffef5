using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Two 3x3 convolutions with a shortcut, which is projected where the size changes.</summary>
sealed class BasicBlock : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1, conv2;
    readonly BatchNorm bn1, bn2;
    readonly Layer downsample;
#pragma warning restore IDE1006

    public BasicBlock(int inputs, int width, int stride)
    {
        conv1 = new Convolution(inputs, width, 3, stride, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn1 = new BatchNorm(width);
        conv2 = new Convolution(width, width, 3, 1, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn2 = new BatchNorm(width);
        downsample = Shortcut(inputs, width, stride);
        RegisterComponents();
    }

    /// <summary>1x1 convolution and norm where shapes differ, else nothing.</summary>
    internal static Layer Shortcut(int inputs, int outputs, int stride) => stride == 1 && inputs == outputs
        ? new Identity()
        : new Sequence(new Convolution(inputs, outputs, 1, stride, hasBias: false, scheme: WeightScheme.HeFanOut), new BatchNorm(outputs));

    protected override Tensor Compute(Tensor input)
    {
        var branch = bn2.call(conv2.call(Relu.Apply(bn1.call(conv1.call(input)))));
        return Relu.Apply(Residual.Add(branch, downsample.call(input), null, InPlace));
    }
}
