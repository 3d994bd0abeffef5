namespace Behavior.ModelZoo.Architectures;

/// <summary>ResNet of 18 to 152 layers.</summary>
public sealed class ResNetFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        Spec("resnet18", [2, 2, 2, 2], bottleneck: false),
        Spec("resnet34", [3, 4, 6, 3], bottleneck: false),
        Spec("resnet50", [3, 4, 6, 3], bottleneck: true),
        Spec("resnet101", [3, 4, 23, 3], bottleneck: true),
        Spec("resnet152", [3, 8, 36, 3], bottleneck: true),
    ];

    static ArchitectureSpec Spec(string name, int[] depths, bool bottleneck) =>
        new(name, 224, 1000, classes => new ResNet(name, 224, classes, new(depths, bottleneck))) { LabelSpace = "imagenet-1k" };
}
