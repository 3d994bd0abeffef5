using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>A ConvNeXt without classifier, pool and norm included: <c>[N, 3, H, W] -> [N, C]</c>. Names as timm's.</summary>
sealed class ConvNeXtFeatures : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly ConvNeXtStem stem;
    readonly Sequence stages;
    readonly ConvNeXtHead head;
#pragma warning restore IDE1006

    /// <param name="configuration">The shape.</param>
    /// <param name="classes">Class scores; null for a head without classifier.</param>
    public ConvNeXtFeatures(ConvNeXtConfiguration configuration, int? classes = null)
    {
        stem = new ConvNeXtStem(configuration.Widths[0]);
        stages = new Sequence([.. configuration.Widths.Select((_, i) => new ConvNeXtStage(configuration, i))]);
        head = new ConvNeXtHead(configuration.Widths[^1], classes);
        RegisterComponents();
    }

    public Tensor Classify(Tensor pooled) => head.Classify(pooled);

    protected override Tensor Compute(Tensor input) => head.call(stages.call(stem.call(input)));
}
