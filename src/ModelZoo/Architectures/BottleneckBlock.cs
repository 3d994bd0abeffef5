using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>1x1, 3x3 and 1x1 convolutions with a shortcut; the stride is on the 3x3 (torchvision's form, "v1.5").</summary>
sealed class BottleneckBlock : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1, conv2, conv3;
    readonly BatchNorm bn1, bn2, bn3;
    readonly Layer downsample;
#pragma warning restore IDE1006

    public BottleneckBlock(int inputs, int width, int stride)
    {
        conv1 = new Convolution(inputs, width, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn1 = new BatchNorm(width);
        conv2 = new Convolution(width, width, 3, stride, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn2 = new BatchNorm(width);
        conv3 = new Convolution(width, 4 * width, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn3 = new BatchNorm(4 * width);
        downsample = BasicBlock.Shortcut(inputs, 4 * width, stride);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var branch = Relu.Apply(bn1.call(conv1.call(input)));
        branch = Relu.Apply(bn2.call(conv2.call(branch)));
        branch = bn3.call(conv3.call(branch));
        return Relu.Apply(Residual.Add(branch, downsample.call(input), null, InPlace));
    }
}
