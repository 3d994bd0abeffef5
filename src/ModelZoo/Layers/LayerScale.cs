using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>
/// Layer scale (Touvron et al. 2021, arXiv 2103.17239): a learned factor per channel between a branch and the shortcut.
/// Networks without it keep an empty one, so that names and observations stay the same.
/// </summary>
public sealed class LayerScale : Layer
{
#pragma warning disable IDE1006 // parameter fields bear the published names
    Parameter? gamma;
#pragma warning restore IDE1006
    readonly double _initial;

    /// <summary>Makes the layer with unset values.</summary>
    /// <param name="channels">Size of the last axis.</param>
    /// <param name="initial">The factor that training starts from; null for a network without layer scale.</param>
    public LayerScale(long channels, double? initial)
    {
        if (initial is null) return;
        (_initial, gamma) = (initial.Value, Weights(channels));
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => gamma is null ? input.alias() : input * gamma;

    /// <summary>Scales <paramref name="branch"/> and adds it to <paramref name="stream"/> in one pass.</summary>
    internal Tensor AddTo(Tensor stream, Tensor branch)
    {
        if (Observer is not null) call(branch).Dispose();
        return Residual.Add(stream, branch, gamma, InPlace);
    }

    internal override void Initialise()
    {
        if (gamma is not null) nn.init.constant_(gamma, _initial);
    }
}
