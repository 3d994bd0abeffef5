namespace Behavior.ModelZoo.Architectures;

/// <summary>ConvNeXt in every size that timm publishes.</summary>
public sealed class ConvNeXtFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        Spec("convnext_atto", [2, 2, 6, 2], [40, 80, 160, 320], convolutional: true),
        Spec("convnext_femto", [2, 2, 6, 2], [48, 96, 192, 384], convolutional: true),
        Spec("convnext_pico", [2, 2, 6, 2], [64, 128, 256, 512], convolutional: true),
        Spec("convnext_nano", [2, 2, 8, 2], [80, 160, 320, 640], convolutional: true),
        Spec("convnext_tiny", [3, 3, 9, 3], [96, 192, 384, 768]),
        Spec("convnext_small", [3, 3, 27, 3], [96, 192, 384, 768]),
        Spec("convnext_base", [3, 3, 27, 3], [128, 256, 512, 1024]),
        Spec("convnext_large", [3, 3, 27, 3], [192, 384, 768, 1536]),
        Spec("convnext_xlarge", [3, 3, 27, 3], [256, 512, 1024, 2048]),
    ];

    static ArchitectureSpec Spec(string name, int[] depths, int[] widths, bool convolutional = false) =>
        new(name, 224, 1000, classes => new ConvNeXt(name, 224, classes, new(depths, widths, convolutional))) { LabelSpace = "imagenet-1k" };
}
