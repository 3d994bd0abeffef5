using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Attention pooling: the mean of all positions is put in front, gets a positional embedding too, and asks all of them: <c>[N, C, H, W] -> [N, outputs]</c>.</summary>
sealed class ClipAttentionPool : Layer
{
#pragma warning disable IDE1006 // fields bear the published names
    Parameter positional_embedding;
    readonly Linear k_proj, q_proj, v_proj, c_proj;
#pragma warning restore IDE1006
    readonly int _heads;

    public ClipAttentionPool(int side, int channels, int heads, int outputs)
    {
        _heads = heads;
        positional_embedding = Weights(side * side + 1, channels);
        k_proj = new Linear(channels, channels);
        q_proj = new Linear(channels, channels);
        v_proj = new Linear(channels, channels);
        c_proj = new Linear(channels, outputs);
        RegisterComponents();
    }

    public override ActivationKind Kind => ActivationKind.Attention;

    protected override Tensor Compute(Tensor input)
    {
        var positions = input.flatten(2).transpose(1, 2);
        var tokens = cat([positions.mean([1], keepdim: true), positions], 1) + positional_embedding;
        var mixed = nn.functional.scaled_dot_product_attention(Heads(q_proj.call(tokens[.., ..1])), Heads(k_proj.call(tokens)), Heads(v_proj.call(tokens)));
        return c_proj.call(mixed.transpose(1, 2).reshape(tokens.shape[0], tokens.shape[2]));
    }

    Tensor Heads(Tensor x) => x.view(x.shape[0], x.shape[1], _heads, x.shape[2] / _heads).transpose(1, 2);

    internal override void Initialise() => nn.init.normal_(positional_embedding, 0, 1 / Math.Sqrt(positional_embedding.shape[1]));
}
