using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// Multi-head self-attention over <c>[N, L, C]</c>, as timm's: the rows of <c>qkv</c> are q, then k, then v; inside each, head h owns
/// rows h*d to h*d+d-1; the scale is 1/sqrt(d).
/// </summary>
public sealed class Attention : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Linear qkv, proj;
#pragma warning restore IDE1006
    readonly int _heads;

    /// <summary>Makes the layer with unset values.</summary>
    /// <param name="channels">Size of the last axis, a multiple of <paramref name="heads"/>.</param>
    /// <param name="heads">Number of heads.</param>
    public Attention(long channels, int heads)
    {
        _heads = heads;
        qkv = new Linear(channels, 3 * channels);
        proj = new Linear(channels, channels);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Attention;

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => proj.call(Heads(qkv.call(input), _heads, causal: false));

    /// <summary>Attention from stacked projections <c>[N, L, 3C]</c> to joined heads <c>[N, L, C]</c>.</summary>
    internal static Tensor Heads(Tensor stacked, int heads, bool causal)
    {
        long batch = stacked.shape[0], length = stacked.shape[1], channels = stacked.shape[2] / 3;
        var parts = stacked.view(batch, length, 3, heads, channels / heads).permute(2, 0, 3, 1, 4);
        var mixed = nn.functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], is_casual: causal);
        return mixed.transpose(1, 2).reshape(batch, length, channels);
    }
}
