using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// ResNet (He et al. 2015, arXiv 1512.03385), as torchvision's: the stride of a bottleneck is on its 3x3 convolution, batch norm has
/// epsilon 1e-5. Takes any picture of at least 32 pixels a side.
/// </summary>
public sealed class ResNet : VisionModel
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1;
    readonly BatchNorm bn1;
    readonly MaxPool maxpool;
    readonly Sequence layer1, layer2, layer3, layer4;
    readonly GlobalPool avgpool;
    readonly Linear fc;
#pragma warning restore IDE1006

    /// <summary>Builds the network with unset values.</summary>
    /// <param name="name">Its name in the registry.</param>
    /// <param name="inputSize">Side in pixels of the square pictures it is published for.</param>
    /// <param name="classes">Number of class scores.</param>
    /// <param name="configuration">Its shape.</param>
    public ResNet(string name, int inputSize, int classes, ResNetConfiguration configuration) : base(name, inputSize, classes)
    {
        var widths = configuration.Widths;
        conv1 = new Convolution(3, widths[0], 7, 2, 3, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn1 = new BatchNorm(widths[0]);
        maxpool = new MaxPool(3, 2, 1);
        layer1 = Stage(configuration, 0, widths[0], widths[0]);
        layer2 = Stage(configuration, 1, configuration.Outputs(widths[0]), widths[1]);
        layer3 = Stage(configuration, 2, configuration.Outputs(widths[1]), widths[2]);
        layer4 = Stage(configuration, 3, configuration.Outputs(widths[2]), widths[3]);
        avgpool = new GlobalPool(2, 3);
        fc = new Linear(configuration.Outputs(widths[3]), classes);
        RegisterComponents();
    }

    static Sequence Stage(ResNetConfiguration configuration, int stage, int inputs, int width)
    {
        var outputs = configuration.Outputs(width);
        return new([.. Enumerable.Range(0, configuration.Depths[stage]).Select(i => Block(i == 0 ? inputs : outputs, i == 0 && stage > 0 ? 2 : 1))]);

        Layer Block(int from, int stride) => configuration.Bottleneck ? new BottleneckBlock(from, width, stride) : new BasicBlock(from, width, stride);
    }

    /// <inheritdoc/>
    public override Tensor Classify(Tensor pooled) => fc.call(pooled);

    /// <inheritdoc/>
    protected override Tensor Features(Tensor images)
    {
        var x = maxpool.call(Relu.Apply(bn1.call(conv1.call(Nhwc.ChannelsLast(images)))));
        return avgpool.call(layer4.call(layer3.call(layer2.call(layer1.call(x)))));
    }

    /// <inheritdoc/>
    protected override bool Accepts(long height, long width) => height >= 32 && width >= 32;

    /// <inheritdoc/>
    protected override string Takes => "at least 32 x 32";
}
