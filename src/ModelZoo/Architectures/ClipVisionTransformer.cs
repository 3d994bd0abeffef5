using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>CLIP's ViT image tower: patches without bias, a norm <em>before</em> the blocks, the class token after the last norm times a bare matrix.</summary>
sealed class ClipVisionTransformer : Layer
{
#pragma warning disable IDE1006 // fields bear the published names
    Parameter class_embedding, positional_embedding, proj;
    readonly Convolution conv1;
    readonly LayerNorm ln_pre, ln_post;
    readonly ClipTransformer transformer;
#pragma warning restore IDE1006
    readonly int _patch;

    public ClipVisionTransformer(int inputSize, int patch, int width, int depth, int heads, int outputs, bool quickGelu)
    {
        _patch = patch;
        class_embedding = Weights(width);
        positional_embedding = Weights(inputSize / patch * (inputSize / patch) + 1, width);
        proj = Weights(width, outputs);
        conv1 = new Convolution(3, width, patch, patch, hasBias: false, scheme: WeightScheme.UniformFanIn);
        ln_pre = new LayerNorm(width, ClipModel.Epsilon);
        transformer = new ClipTransformer(width, depth, heads, quickGelu, causal: false);
        ln_post = new LayerNorm(width, ClipModel.Epsilon);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var positions = PositionGrid.Resample(positional_embedding, 1, input.shape[2] / _patch, input.shape[3] / _patch);
        var patches = conv1.call(input).flatten(2).transpose(1, 2);
        var tokens = cat([class_embedding.expand(patches.shape[0], 1, -1), patches], 1) + positions;
        var first = transformer.call(ln_pre.call(tokens))[.., 0];
        return ln_post.call(first).matmul(proj);
    }

    internal override void Initialise()
    {
        var deviation = 1 / Math.Sqrt(class_embedding.shape[0]);
        foreach (var parameter in new[] { class_embedding, positional_embedding, proj }) nn.init.normal_(parameter, 0, deviation);
    }
}
