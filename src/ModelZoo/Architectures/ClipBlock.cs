using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Pre-norm transformer block with CLIP's names; norms with epsilon 1e-5.</summary>
sealed class ClipBlock : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly LayerNorm ln_1, ln_2;
    readonly ClipAttention attn;
    readonly ClipMlp mlp;
#pragma warning restore IDE1006

    public ClipBlock(int width, int heads, bool quickGelu, bool causal)
    {
        ln_1 = new LayerNorm(width, ClipModel.Epsilon);
        attn = new ClipAttention(width, heads, causal);
        ln_2 = new LayerNorm(width, ClipModel.Epsilon);
        mlp = new ClipMlp(width, quickGelu);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var attended = Residual.Add(input, attn.call(ln_1.call(input)), null, InPlace);
        return Residual.Add(attended, mlp.call(ln_2.call(attended)), null, InPlace);
    }
}
