using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>The blocks of a CLIP tower on <c>[N, L, C]</c>, under the name <c>resblocks</c>.</summary>
sealed class ClipTransformer : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Sequence resblocks;
#pragma warning restore IDE1006

    public ClipTransformer(int width, int depth, int heads, bool quickGelu, bool causal)
    {
        resblocks = new Sequence([.. Enumerable.Range(0, depth).Select(_ => new ClipBlock(width, heads, quickGelu, causal))]);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => resblocks.call(input);
}
