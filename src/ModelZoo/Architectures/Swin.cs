using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// Swin transformer (Liu et al. 2021, arXiv 2103.14030), as timm's: windows shifted by half in every second block, relative position
/// bias, norms with epsilon 1e-5, mean over the positions of the final norm enters the classifier. Takes its published size only.
/// </summary>
public sealed class Swin : VisionModel
{
    internal const double Epsilon = 1e-5;
    const int Patch = 4;

#pragma warning disable IDE1006 // module fields bear the published names
    readonly SwinPatchEmbed patch_embed;
    readonly Sequence layers;
    readonly LayerNorm norm;
    readonly SwinHead head;
#pragma warning restore IDE1006

    /// <summary>Builds the network with unset values.</summary>
    /// <param name="name">Its name in the registry.</param>
    /// <param name="inputSize">Side in pixels of the square pictures it is published for.</param>
    /// <param name="classes">Number of class scores.</param>
    /// <param name="configuration">Its shape.</param>
    public Swin(string name, int inputSize, int classes, SwinConfiguration configuration) : base(name, inputSize, classes)
    {
        patch_embed = new SwinPatchEmbed(Patch, configuration.Width);
        layers = new Sequence([.. configuration.Depths.Select((_, i) => new SwinStage(configuration, i, inputSize / Patch >> i))]);
        norm = new LayerNorm(configuration.Width << configuration.Depths.Length - 1, Epsilon);
        head = new SwinHead(configuration.Width << configuration.Depths.Length - 1, classes);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Classify(Tensor pooled) => head.Classify(pooled);

    /// <inheritdoc/>
    protected override Tensor Features(Tensor images) => head.call(norm.call(layers.call(patch_embed.call(images))));
}
