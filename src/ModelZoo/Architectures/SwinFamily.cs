namespace Behavior.ModelZoo.Architectures;

/// <summary>Swin from tiny to large in the sizes that timm publishes.</summary>
public sealed class SwinFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        Spec("swin_tiny_patch4_window7_224", 224, new(96, [2, 2, 6, 2], [3, 6, 12, 24], 7)),
        Spec("swin_small_patch4_window7_224", 224, new(96, [2, 2, 18, 2], [3, 6, 12, 24], 7)),
        Spec("swin_base_patch4_window7_224", 224, new(128, [2, 2, 18, 2], [4, 8, 16, 32], 7)),
        Spec("swin_base_patch4_window12_384", 384, new(128, [2, 2, 18, 2], [4, 8, 16, 32], 12)),
        Spec("swin_large_patch4_window7_224", 224, new(192, [2, 2, 18, 2], [6, 12, 24, 48], 7)),
        Spec("swin_large_patch4_window12_384", 384, new(192, [2, 2, 18, 2], [6, 12, 24, 48], 12)),
    ];

    static ArchitectureSpec Spec(string name, int inputSize, SwinConfiguration configuration) =>
        new(name, inputSize, 1000, classes => new Swin(name, inputSize, classes, configuration)) { LabelSpace = "imagenet-1k", Multiple = 0 };
}
