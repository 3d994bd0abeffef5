using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// CLIP's ConvNeXt image tower, as open_clip's: timm's trunk with its pool and norm (epsilon 1e-6, unlike the text tower), then a projection
/// without bias. <c>[N, 3, H, W] -> [N, outputs]</c> with sides of at least 32 pixels.
/// </summary>
public sealed class ClipConvNeXt : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly ConvNeXtFeatures trunk;
    readonly ClipProjection head;
#pragma warning restore IDE1006

    /// <summary>Builds the tower with unset values.</summary>
    /// <param name="configuration">The trunk's shape.</param>
    /// <param name="outputs">Size of the embedding, the <see cref="ClipConfiguration.EmbeddingSize"/> of its model.</param>
    public ClipConvNeXt(ConvNeXtConfiguration configuration, int outputs)
    {
        trunk = new ConvNeXtFeatures(configuration);
        head = new ClipProjection(configuration.Widths[^1], outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => head.call(trunk.call(input));
}
