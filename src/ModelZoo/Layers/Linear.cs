using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Matrix product over the last axis: <c>[..., inputs] -> [..., outputs]</c>.</summary>
public sealed class Linear : Layer
{
#pragma warning disable IDE1006 // parameter fields bear the published names
    Parameter weight;
    Parameter? bias;
#pragma warning restore IDE1006
    readonly long _inputs, _outputs;

    /// <summary>Makes the layer with unset values.</summary>
    /// <param name="inputs">Size of the last axis of the input.</param>
    /// <param name="outputs">Size of the last axis of the output.</param>
    /// <param name="hasBias">Whether a bias is added.</param>
    /// <param name="asConvolution">Whether the published weight is that of a 1x1 convolution, <c>[outputs, inputs, 1, 1]</c>.</param>
    public Linear(long inputs, long outputs, bool hasBias = true, bool asConvolution = false)
    {
        (_inputs, _outputs) = (inputs, outputs);
        weight = asConvolution ? Weights(outputs, inputs, 1, 1) : Weights(outputs, inputs);
        if (hasBias) bias = Weights(outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Linear;

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) =>
        Packed is null ? MatrixProduct.Apply(input, Matrix, bias) : Packed.Apply(input, bias);

    Tensor Matrix => weight.dim() == 2 ? weight : weight.view(_outputs, _inputs);

    internal override void Pack() => weight = Pack(nameof(weight), weight, Matrix);

    internal override void Initialise()
    {
        Initial.Normal(weight);
        if (bias is not null) nn.init.zeros_(bias);
    }
}
