using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Cuts a picture into square patches and projects each: <c>[N, 3, H, W] -> [N, (H/p)(W/p), C]</c>, row by row.</summary>
public sealed class PatchEmbed : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Convolution proj;
#pragma warning restore IDE1006

    /// <summary>Makes the layer with unset values.</summary>
    public PatchEmbed(int patch, long channels, bool hasBias = true)
    {
        proj = new Convolution(3, channels, patch, patch, hasBias: hasBias, scheme: WeightScheme.UniformFanIn);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Convolution;

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => proj.call(input).flatten(2).transpose(1, 2);
}
