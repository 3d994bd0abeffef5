using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Pre-norm transformer block as timm's: attention branch, MLP branch of ratio 4, each scaled and added to the tokens <c>[N, L, C]</c>.</summary>
sealed class TransformerBlock : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly LayerNorm norm1, norm2;
    readonly Attention attn;
    readonly LayerScale ls1, ls2;
    readonly Mlp mlp;
#pragma warning restore IDE1006

    public TransformerBlock(VisionTransformerConfiguration configuration)
    {
        var width = configuration.Width;
        norm1 = new LayerNorm(width, VisionTransformer.Epsilon);
        attn = new Attention(width, configuration.Heads);
        ls1 = new LayerScale(width, configuration.LayerScale);
        norm2 = new LayerNorm(width, VisionTransformer.Epsilon);
        mlp = new Mlp(width, 4 * width);
        ls2 = new LayerScale(width, configuration.LayerScale);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var attended = ls1.AddTo(input, attn.call(norm1.call(input)));
        return ls2.AddTo(attended, mlp.call(norm2.call(attended)));
    }
}
