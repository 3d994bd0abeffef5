using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Joins 2x2 neighbours, norm, projection: <c>[N, H, W, C] -> [N, H/2, W/2, 2C]</c>. Inside the joined vector the row parity changes fastest.</summary>
sealed class SwinMerge : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly LayerNorm norm;
    readonly Linear reduction;
#pragma warning restore IDE1006

    public SwinMerge(long channels)
    {
        norm = new LayerNorm(4 * channels, Swin.Epsilon);
        reduction = new Linear(4 * channels, 2 * channels, hasBias: false);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var s = input.shape;
        var joined = input.reshape(s[0], s[1] / 2, 2, s[2] / 2, 2, s[3]).permute(0, 1, 3, 4, 2, 5).flatten(3);
        return reduction.call(norm.call(joined));
    }
}
