using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;

namespace Behavior.Toybox.Architectures;

/// <summary>The toy zoo's classifiers at 64 px: a ConvNeXt and a ViT of equal arithmetic, and a ResNet.</summary>
public sealed class ToyNetworkFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public string Name => "Toy networks";

    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        Spec("convnext_toy", (name, classes) => new ConvNeXt(name, InputSize, classes, ConvNeXt)),
        Spec("vit_toy_patch8_64", (name, classes) => ViT(name, classes, InputSize)) with { Multiple = ViTPatch, BuildAt = (classes, side) => ViT("vit_toy_patch8_64", classes, side) },
        Spec("resnet_toy", (name, classes) => new ResNet(name, InputSize, classes, new([1, 1, 1, 1], Bottleneck: false) { Widths = [16, 32, 48, 64] })),
    ];

    /// <summary>Side in pixels of the pictures.</summary>
    internal const int InputSize = 64;

    /// <summary>
    /// 1,312,016 parameters and 84.8 M multiply-adds at 64 px with 16 classes, beside vit_toy_patch8_64's 1,225,104
    /// and 84.7 M: 7 % more parameters, the same arithmetic. A ConvNeXt of the usual 1:1:3:1 depths has most of its weights where
    /// the map is small and would do a fifth of that arithmetic; so this one is deep in the early stages.
    /// Layer scale starts at 0.1: from 1e-6 a training of minutes spends itself on growing the branches.
    /// </summary>
    internal static ConvNeXtConfiguration ConvNeXt => new([4, 4, 1, 1], [48, 80, 96, 112], LayerScale: 0.1);

    const int ViTPatch = 8;

    static VisionTransformer ViT(string name, int classes, int side) => new(name, side, classes, new(ViTPatch, Width: 96, Depth: 5, Heads: 3));

    static ArchitectureSpec Spec(string name, Func<string, int, VisionModel> build) =>
        new(name, InputSize, ToyCategories.Count, classes => build(name, classes)) { LabelSpace = "toy" };
}
