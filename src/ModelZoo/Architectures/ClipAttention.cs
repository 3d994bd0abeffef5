using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Multi-head attention with the names of torch's <c>MultiheadAttention</c>; the text tower's is causal: no token sees those after it.</summary>
sealed class ClipAttention : Layer
{
#pragma warning disable IDE1006 // fields bear the published names
    Parameter in_proj_weight, in_proj_bias;
    readonly Linear out_proj;
#pragma warning restore IDE1006
    readonly int _heads;
    readonly bool _causal;

    public ClipAttention(int width, int heads, bool causal)
    {
        (_heads, _causal) = (heads, causal);
        (in_proj_weight, in_proj_bias) = (Weights(3 * width, width), Weights(3 * width));
        out_proj = new Linear(width, width);
        RegisterComponents();
    }

    public override ActivationKind Kind => ActivationKind.Attention;

    protected override Tensor Compute(Tensor input) =>
        out_proj.call(Attention.Heads(Packed is null ? MatrixProduct.Apply(input, in_proj_weight, in_proj_bias) : Packed.Apply(input, in_proj_bias), _heads, _causal));

    internal override void Pack() => in_proj_weight = Pack(nameof(in_proj_weight), in_proj_weight, in_proj_weight);

    internal override void Initialise()
    {
        nn.init.normal_(in_proj_weight, 0, 1 / Math.Sqrt(in_proj_weight.shape[1]));
        nn.init.zeros_(in_proj_bias);
    }
}
