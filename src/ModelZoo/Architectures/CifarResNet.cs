using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// The ResNets for CIFAR of He et al. 2015 (arXiv 1512.03385, section 4.2): 6n+2 layers, three stages of 16, 32 and 64 channels,
/// shortcuts without parameters (option A). Names are those of the widespread published weights.
/// </summary>
public sealed class CifarResNet : VisionModel
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution conv1;
    readonly BatchNorm bn1;
    readonly Sequence layer1, layer2, layer3;
    readonly GlobalPool avgpool;
    readonly Linear linear;
#pragma warning restore IDE1006

    /// <summary>Builds the network with unset values.</summary>
    /// <param name="name">Its name in the registry.</param>
    /// <param name="classes">Number of class scores.</param>
    /// <param name="blocks">Blocks in each stage: 3, 5, 7, 9, 18 for 20, 32, 44, 56, 110 layers.</param>
    public CifarResNet(string name, int classes, int blocks) : base(name, 32, classes)
    {
        conv1 = new Convolution(3, 16, 3, padding: 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        bn1 = new BatchNorm(16);
        layer1 = Stage(16, 16, blocks);
        layer2 = Stage(16, 32, blocks);
        layer3 = Stage(32, 64, blocks);
        avgpool = new GlobalPool(2, 3);
        linear = new Linear(64, classes);
        RegisterComponents();
    }

    static Sequence Stage(int inputs, int outputs, int blocks) =>
        new([.. Enumerable.Range(0, blocks).Select(i => new CifarBlock(i == 0 ? inputs : outputs, outputs))]);

    /// <inheritdoc/>
    public override Tensor Classify(Tensor pooled) => linear.call(pooled);

    /// <inheritdoc/>
    protected override Tensor Features(Tensor images)
    {
        var x = Relu.Apply(bn1.call(conv1.call(Nhwc.ChannelsLast(images))));
        return avgpool.call(layer3.call(layer2.call(layer1.call(x))));
    }

    /// <inheritdoc/>
    protected override bool Accepts(long height, long width) => height >= 8 && width >= 8;

    /// <inheritdoc/>
    protected override string Takes => "at least 8 x 8";
}
