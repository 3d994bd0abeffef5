using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// ViT (Dosovitskiy et al. 2021, arXiv 2010.11929), DeiT and DeiT III (Touvron et al. 2022, arXiv 2204.07118), as timm's: class token
/// first, norms with epsilon 1e-6, exact GELU, the class token after the final norm enters the classifier. Where the class token
/// has no positional embedding (DeiT III), positions are added to the patches before it is prepended.
/// Pictures of any whole number of patches are taken; other sizes than the published one resample the positions.
/// </summary>
public sealed class VisionTransformer : VisionModel
{
    internal const double Epsilon = 1e-6;

#pragma warning disable IDE1006 // fields bear the published names
    Parameter cls_token, pos_embed;
    readonly PatchEmbed patch_embed;
    readonly Identity norm_pre;
    readonly Sequence blocks;
    readonly LayerNorm norm;
    readonly Linear head;
#pragma warning restore IDE1006
    readonly VisionTransformerConfiguration _configuration;

    /// <summary>Builds the network with unset values.</summary>
    /// <param name="name">Its name in the registry.</param>
    /// <param name="inputSize">Side in pixels of the square pictures it is for; a whole number of patches.</param>
    /// <param name="classes">Number of class scores.</param>
    /// <param name="configuration">Its shape.</param>
    public VisionTransformer(string name, int inputSize, int classes, VisionTransformerConfiguration configuration) : base(name, inputSize, classes)
    {
        _configuration = configuration;
        var (width, side) = (configuration.Width, inputSize / configuration.Patch);
        cls_token = Layer.Weights(1, 1, width);
        pos_embed = Layer.Weights(1, side * side + Extra, width);
        patch_embed = new PatchEmbed(configuration.Patch, width);
        norm_pre = new Identity();
        blocks = new Sequence([.. Enumerable.Range(0, configuration.Depth).Select(_ => new TransformerBlock(configuration))]);
        norm = new LayerNorm(width, Epsilon);
        head = new Linear(width, classes);
        RegisterComponents();
    }

    int Extra => _configuration.PositionForClassToken ? 1 : 0;

    /// <inheritdoc/>
    protected internal override (string Name, int Extra)? Positions => (nameof(pos_embed), Extra);

    /// <inheritdoc/>
    public override Tensor Classify(Tensor pooled) => head.call(pooled);

    /// <inheritdoc/>
    protected override Tensor Features(Tensor images)
    {
        var positions = PositionGrid.Resample(pos_embed[0], Extra, images.shape[2] / _configuration.Patch, images.shape[3] / _configuration.Patch);
        var tokens = norm_pre.call(AddPositions(patch_embed.call(images), positions));
        return norm.call(blocks.call(tokens))[.., 0];
    }

    Tensor AddPositions(Tensor patches, Tensor positions)
    {
        var token = cls_token.expand(patches.shape[0], -1, -1);
        return _configuration.PositionForClassToken ? cat([token, patches], 1) + positions : cat([token, patches + positions], 1);
    }

    /// <inheritdoc/>
    protected override bool Accepts(long height, long width) =>
        height > 0 && width > 0 && height % _configuration.Patch == 0 && width % _configuration.Patch == 0;

    /// <inheritdoc/>
    protected override string Takes => $"multiples of the patch size {_configuration.Patch}";

    /// <inheritdoc/>
    public override void Initialise()
    {
        base.Initialise();
        using var quiet = no_grad();
        nn.init.normal_(cls_token, 0, 1e-6);
        Initial.Normal(pos_embed);
    }
}
