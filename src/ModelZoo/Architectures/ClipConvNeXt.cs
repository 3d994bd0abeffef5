using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>CLIP's ConvNeXt image tower: timm's trunk with its pool and norm (epsilon 1e-6, unlike the text tower), then a projection without bias.</summary>
sealed class ClipConvNeXt : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly ConvNeXtFeatures trunk;
    readonly ClipProjection head;
#pragma warning restore IDE1006

    public ClipConvNeXt(ConvNeXtConfiguration configuration, int outputs)
    {
        trunk = new ConvNeXtFeatures(configuration);
        head = new ClipProjection(configuration.Widths[^1], outputs);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => head.call(trunk.call(input));
}
