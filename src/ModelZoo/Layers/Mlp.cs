using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Two linear layers with a nonlinearity between, as timm's <c>Mlp</c>: <c>fc1</c>, <c>act</c>, <c>fc2</c>.</summary>
public sealed class Mlp : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Linear fc1, fc2;
    readonly Layer act;
#pragma warning restore IDE1006

    /// <summary>Makes the layer with unset values.</summary>
    /// <param name="channels">Size of the last axis of input and output.</param>
    /// <param name="hidden">Size between the two linear layers.</param>
    /// <param name="activation">The nonlinearity; exact GELU unless given.</param>
    /// <param name="asConvolution">Whether the published weights are those of 1x1 convolutions.</param>
    public Mlp(long channels, long hidden, Layer? activation = null, bool asConvolution = false)
    {
        fc1 = new Linear(channels, hidden, asConvolution: asConvolution);
        act = activation ?? new Gelu();
        fc2 = new Linear(hidden, channels, asConvolution: asConvolution);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => fc2.call(act.call(fc1.call(input)));
}
