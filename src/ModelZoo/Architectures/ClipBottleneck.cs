using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>A bottleneck whose stride is an average pool after the 3x3 convolution, and before the shortcut's projection.</summary>
sealed class ClipBottleneck : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1, conv2, conv3;
    readonly BatchNorm bn1, bn2, bn3;
    readonly AveragePool avgpool;
    readonly Layer downsample;
#pragma warning restore IDE1006

    public ClipBottleneck(int inputs, int width, int stride)
    {
        conv1 = new Convolution(inputs, width, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn1 = new BatchNorm(width);
        conv2 = new Convolution(width, width, 3, 1, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn2 = new BatchNorm(width);
        avgpool = new AveragePool(stride);
        conv3 = new Convolution(width, 4 * width, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn3 = new BatchNorm(4 * width);
        downsample = stride > 1 ? new ClipShortcut(inputs, 4 * width, stride) : BasicBlock.Shortcut(inputs, 4 * width, 1);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var branch = Relu.Apply(bn1.call(conv1.call(input)));
        branch = avgpool.call(Relu.Apply(bn2.call(conv2.call(branch))));
        branch = bn3.call(conv3.call(branch));
        return Relu.Apply(Residual.Add(branch, downsample.call(input), null, InPlace));
    }
}
