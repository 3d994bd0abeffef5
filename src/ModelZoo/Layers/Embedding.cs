using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>A row of a table for each id: <c>[...] int64 -> [..., channels]</c>.</summary>
public sealed class Embedding : Layer
{
#pragma warning disable IDE1006 // parameter fields bear the published names
    Parameter weight;
#pragma warning restore IDE1006

    /// <summary>Makes the layer with unset values.</summary>
    public Embedding(long rows, long channels)
    {
        weight = Weights(rows, channels);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => weight.index_select(0, input.flatten()).view([.. input.shape, weight.shape[1]]);

    internal override void Initialise() => Initial.Normal(weight);
}
