namespace Behavior.ModelZoo.Architectures;

/// <summary>ConvNeXt in every size that timm publishes.</summary>
public sealed class ConvNeXtFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        Published("convnext_atto", [2, 2, 6, 2], [40, 80, 160, 320], convolutional: true),
        Published("convnext_femto", [2, 2, 6, 2], [48, 96, 192, 384], convolutional: true),
        Published("convnext_pico", [2, 2, 6, 2], [64, 128, 256, 512], convolutional: true),
        Published("convnext_nano", [2, 2, 8, 2], [80, 160, 320, 640], convolutional: true),
        Published("convnext_tiny", [3, 3, 9, 3], [96, 192, 384, 768]),
        Published("convnext_small", [3, 3, 27, 3], [96, 192, 384, 768]),
        Published("convnext_base", [3, 3, 27, 3], [128, 256, 512, 1024]),
        Published("convnext_large", [3, 3, 27, 3], [192, 384, 768, 1536]),
        Published("convnext_xlarge", [3, 3, 27, 3], [256, 512, 1024, 2048]),
        Spec("convnext_toy", 64, 16, Toy),
    ];

    /// <summary>
    /// The toy network: 1,312,016 parameters and 84.8 M multiply-adds at 64 px with 16 classes, beside vit_toy_patch8_64's 1,225,104
    /// and 84.7 M: 7 % more parameters, the same arithmetic. A ConvNeXt of the usual 1:1:3:1 depths has most of its weights where
    /// the map is small and would do a fifth of that arithmetic; so this one is deep in the early stages.
    /// Layer scale starts at 0.1: from 1e-6 a training of minutes spends itself on growing the branches.
    /// </summary>
    internal static ConvNeXtConfiguration Toy => new([4, 4, 1, 1], [48, 80, 96, 112], LayerScale: 0.1);

    static ArchitectureSpec Published(string name, int[] depths, int[] widths, bool convolutional = false) =>
        Spec(name, 224, 1000, new(depths, widths, convolutional));

    static ArchitectureSpec Spec(string name, int inputSize, int classes, ConvNeXtConfiguration configuration) =>
        new(name, inputSize, classes, count => new ConvNeXt(name, inputSize, count, configuration));
}
