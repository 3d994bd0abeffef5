using Behavior.ModelZoo.Architectures;

namespace Behavior.ModelZoo.Tests.Architectures;

/// <summary>Networks of a few thousand parameters, as an extension of the zoo declares its own: this file is all that it takes.</summary>
public sealed class SmallNetworks : IArchitectureFamily
{
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        new("convnext_test", 64, 16, classes => new ConvNeXt("convnext_test", 64, classes, new([1, 1, 1, 1], [24, 32, 40, 48], LayerScale: 0.1))),
        new("vit_test_patch8_64", 64, 16, classes => new VisionTransformer("vit_test_patch8_64", 64, classes, new(Patch: 8, Width: 96, Depth: 2, Heads: 3))),
        new("resnet_test", 64, 16, classes => new ResNet("resnet_test", 64, classes, new([1, 1, 1, 1], Bottleneck: false) { Widths = [8, 16, 24, 32] })),
    ];
}
