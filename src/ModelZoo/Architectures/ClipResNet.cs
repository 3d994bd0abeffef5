using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>CLIP's modified ResNet-50: a stem of three convolutions with an average pool, strides by averaging, attention pooling at the end.</summary>
sealed class ClipResNet : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1, conv2, conv3;
    readonly BatchNorm bn1, bn2, bn3;
    readonly AveragePool avgpool;
    readonly Sequence layer1, layer2, layer3, layer4;
    readonly ClipAttentionPool attnpool;
#pragma warning restore IDE1006

    public ClipResNet(int inputSize, int width, int[] depths, int heads, int outputs)
    {
        conv1 = Convolution3x3(3, width / 2, stride: 2);
        bn1 = new BatchNorm(width / 2);
        conv2 = Convolution3x3(width / 2, width / 2);
        bn2 = new BatchNorm(width / 2);
        conv3 = Convolution3x3(width / 2, width);
        bn3 = new BatchNorm(width);
        avgpool = new AveragePool(2);
        layer1 = Stage(width, width, depths[0], 1);
        layer2 = Stage(4 * width, 2 * width, depths[1], 2);
        layer3 = Stage(8 * width, 4 * width, depths[2], 2);
        layer4 = Stage(16 * width, 8 * width, depths[3], 2);
        attnpool = new ClipAttentionPool(inputSize / 32, 32 * width, heads, outputs);
        RegisterComponents();
    }

    static Convolution Convolution3x3(int inputs, int outputs, int stride = 1) =>
        new(inputs, outputs, 3, stride, 1, hasBias: false, scheme: WeightScheme.HeFanOut);

    static Sequence Stage(int inputs, int width, int depth, int stride) =>
        new([.. Enumerable.Range(0, depth).Select(i => new ClipBottleneck(i == 0 ? inputs : 4 * width, width, i == 0 ? stride : 1))]);

    protected override Tensor Compute(Tensor input)
    {
        var x = Relu.Apply(bn1.call(conv1.call(Nhwc.ChannelsLast(input))));
        x = Relu.Apply(bn2.call(conv2.call(x)));
        x = avgpool.call(Relu.Apply(bn3.call(conv3.call(x))));
        return attnpool.call(layer4.call(layer3.call(layer2.call(layer1.call(x)))));
    }
}
