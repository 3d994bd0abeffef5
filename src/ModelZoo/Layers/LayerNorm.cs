using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Layer normalisation over the last axis, with biased variance. The epsilon differs between families and shows in the output.</summary>
public sealed class LayerNorm : Layer
{
#pragma warning disable IDE1006 // parameter fields bear the published names
    Parameter weight, bias;
#pragma warning restore IDE1006
    readonly long[] _shape;
    readonly double _epsilon;

    /// <summary>Makes the layer with unset values.</summary>
    /// <param name="channels">Size of the last axis.</param>
    /// <param name="epsilon">Added to the variance: 1e-6 in timm's ConvNeXt, ViT and DeiT, 1e-5 in Swin and in every CLIP transformer.</param>
    public LayerNorm(long channels, double epsilon)
    {
        (_shape, _epsilon) = ([channels], epsilon);
        (weight, bias) = (Weights(channels), Weights(channels));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Normalisation;

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => nn.functional.layer_norm(input, _shape, weight, bias, _epsilon);

    internal override void Initialise()
    {
        nn.init.ones_(weight);
        nn.init.zeros_(bias);
    }
}
