using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// ConvNeXt (Liu et al. 2022, arXiv 2201.03545), as timm's: stem, four stages, global average pool, <em>then</em> norm, then
/// classifier; every norm has epsilon 1e-6. Takes any picture of at least 32 pixels a side; odd maps are floored.
/// The residual stream is NHWC in memory throughout and is seen as NCHW only around convolutions.
/// </summary>
public sealed class ConvNeXt : VisionModel
{
    internal const double Epsilon = 1e-6;

    readonly Unlisted<ConvNeXtFeatures> _network;

    /// <summary>Builds the network with unset values.</summary>
    /// <param name="name">Its name in the registry.</param>
    /// <param name="inputSize">Side in pixels of the square pictures it is published for.</param>
    /// <param name="classes">Number of class scores.</param>
    /// <param name="configuration">Its shape.</param>
    public ConvNeXt(string name, int inputSize, int classes, ConvNeXtConfiguration configuration) : base(name, inputSize, classes)
    {
        _network = new ConvNeXtFeatures(configuration, classes);
        foreach (var (child, module) in _network.Layer.named_children()) register_module(child, module);
    }

    /// <inheritdoc/>
    public override Tensor Classify(Tensor pooled) => _network.Layer.Classify(pooled);

    /// <inheritdoc/>
    protected override Tensor Features(Tensor images) => _network.Layer.call(images);

    /// <inheritdoc/>
    protected override bool Accepts(long height, long width) => height >= 32 && width >= 32;

    /// <inheritdoc/>
    protected override string Takes => "at least 32 x 32";

    /// <inheritdoc/>
    /// <remarks>Half of a transformer's: the hidden layers of its first stage have 6.4 MB a picture.</remarks>
    protected override int PicturesAtOnce => 4;
}
