using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// CLIP's ViT image tower (Radford et al. 2021, arXiv 2103.00020, section 2.4), as open_clip's: patches without bias, a norm <em>before</em> the
/// blocks, the class token after the last norm times a bare matrix. <c>[N, 3, H, W] -> [N, Outputs]</c>; the sides are whole numbers of
/// patches, and other sizes than the published one resample the positions.
/// </summary>
public sealed class ClipVisionTransformer : Layer
{
#pragma warning disable IDE1006 // fields bear the published names
    Parameter class_embedding, positional_embedding, proj;
    readonly Convolution conv1;
    readonly LayerNorm ln_pre, ln_post;
    readonly ClipTransformer transformer;
#pragma warning restore IDE1006
    readonly int _patch;

    /// <summary>Builds the tower with unset values.</summary>
    public ClipVisionTransformer(ClipVisionTransformerConfiguration configuration)
    {
        var (width, side) = (configuration.Width, configuration.InputSize / configuration.Patch);
        _patch = configuration.Patch;
        class_embedding = Weights(width);
        positional_embedding = Weights(side * side + 1, width);
        proj = Weights(width, configuration.Outputs);
        conv1 = new Convolution(3, width, _patch, _patch, hasBias: false, scheme: WeightScheme.UniformFanIn);
        ln_pre = new LayerNorm(width, ClipModel.Epsilon);
        transformer = new ClipTransformer(width, configuration.Depth, configuration.Heads, configuration.QuickGelu, causal: false);
        ln_post = new LayerNorm(width, ClipModel.Epsilon);
        RegisterComponents();
    }

    /// <inheritdoc/>
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
