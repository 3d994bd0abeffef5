using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Layers;

namespace Behavior.ModelZoo.Tests.Architectures;

/// <summary>Networks of a few thousand parameters, as an extension of the zoo declares its own: this file is all that it takes.</summary>
public sealed class SmallNetworks : IArchitectureFamily
{
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        new("convnext_test", 64, 16, classes => new ConvNeXt("convnext_test", 64, classes, new([1, 1, 1, 1], [24, 32, 40, 48], LayerScale: 0.1))),
        ViT("vit_test_patch8_64", new(Patch: 8, Width: 96, Depth: 2, Heads: 3)),
        ViT("deit3_test_patch8_64", new(Patch: 8, Width: 96, Depth: 2, Heads: 3, LayerScale: 0.1, PositionForClassToken: false)),
        Clip("clip_vit_test", side => new ClipVisionTransformer(new(side, 8, Width: 64, Depth: 2, Heads: 2, 32)), patch: 8),
        Windows,
        new("resnet_test", 64, 16, classes => new ResNet("resnet_test", 64, classes, new([1, 1, 1, 1], Bottleneck: false) { Widths = [8, 16, 24, 32] })),
    ];

    static ArchitectureSpec Windows => new("swin_test_64", 64, 16, classes => new Swin("swin_test_64", 64, classes, new(32, [2, 2], [2, 4], 8))) { Multiple = 0 };

    static ArchitectureSpec ViT(string name, VisionTransformerConfiguration configuration) =>
        new(name, 64, 16, classes => new VisionTransformer(name, 64, classes, configuration))
        {
            Multiple = configuration.Patch, BuildAt = (classes, side) => new VisionTransformer(name, side, classes, configuration),
        };

    static ArchitectureSpec Clip(string name, Func<int, Layer> tower, int patch)
    {
        return new(name, 64, 0, _ => At(64)) { Multiple = patch, BuildAt = (_, side) => At(side) };

        ClipModel At(int side) => new(name, side, new(32, TextWidth: 32, TextHeads: 2, QuickGelu: false, () => tower(side), patch) { TextDepth = 1, ContextLength = 8, Vocabulary = 64 });
    }
}
