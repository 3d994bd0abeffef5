using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Two-dimensional convolution, <c>[N, inputs, H, W] -> [N, outputs, H', W']</c>, in whatever memory layout the input has.</summary>
public sealed class Convolution : Layer
{
#pragma warning disable IDE1006 // parameter fields bear the published names
    Parameter weight;
    Parameter? bias;
#pragma warning restore IDE1006
    readonly long[] _stride, _padding;
    readonly long _groups;
    readonly WeightScheme _scheme;

    /// <summary>Makes the layer with unset values.</summary>
    /// <param name="inputs">Input channels.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="kernel">Side of the square kernel.</param>
    /// <param name="stride">Step in both directions.</param>
    /// <param name="padding">Zeros added on each side.</param>
    /// <param name="groups">Channel groups; <paramref name="inputs"/> for a depthwise convolution.</param>
    /// <param name="hasBias">Whether a bias is added.</param>
    /// <param name="scheme">How training from scratch starts.</param>
    public Convolution(long inputs, long outputs, long kernel, long stride = 1, long padding = 0, long groups = 1, bool hasBias = true, WeightScheme scheme = WeightScheme.TruncatedNormal)
    {
        (_stride, _padding, _groups, _scheme) = ([stride, stride], [padding, padding], groups, scheme);
        weight = Weights(outputs, inputs / groups, kernel, kernel);
        if (hasBias) bias = Weights(outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Convolution;

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) =>
        nn.functional.conv2d(input, weight, bias, _stride, _padding, groups: _groups);

    internal override void Initialise()
    {
        var (fanIn, fanOut) = (weight.shape[1..].Aggregate(1L, (a, b) => a * b), weight.shape[0] * weight.shape[2] * weight.shape[3] / _groups);
        var bound = 1 / Math.Sqrt(fanIn);
        _ = _scheme switch
        {
            WeightScheme.HeFanOut => nn.init.normal_(weight, 0, Math.Sqrt(2.0 / fanOut)),
            WeightScheme.UniformFanIn => nn.init.uniform_(weight, -bound, bound),
            _ => Initial.Normal(weight),
        };
        if (bias is null) return;
        if (_scheme == WeightScheme.UniformFanIn) nn.init.uniform_(bias, -bound, bound);
        else nn.init.zeros_(bias);
    }
}
