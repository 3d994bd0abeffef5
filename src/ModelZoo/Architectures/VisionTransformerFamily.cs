namespace Behavior.ModelZoo.Architectures;

/// <summary>ViT, DeiT and DeiT III in the sizes that timm publishes.</summary>
public sealed class VisionTransformerFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        .. from size in s_sizes from input in new[] { 224, 384 } from patch in size.Patches
           select Spec($"vit_{size.Name}_patch{patch}_{input}", input, 1000, new(patch, size.Width, size.Depth, size.Heads)),
        .. from input in new[] { 224, 384 } from size in s_sizes.Where(s => s.Name != "large")
           select Spec($"deit_{size.Name}_patch16_{input}", input, 1000, new(16, size.Width, size.Depth, size.Heads)),
        .. from input in new[] { 224, 384 } from size in s_sizes.Where(s => s.Name != "tiny")
           select Spec($"deit3_{size.Name}_patch16_{input}", input, 1000, DeiT3(size.Width, size.Depth, size.Heads)),
        Spec("deit3_medium_patch16_224", 224, 1000, DeiT3(512, 12, 8)),
        Spec("vit_toy_patch8_64", 64, 16, Toy),
    ];

    static readonly (string Name, int Width, int Depth, int Heads, int[] Patches)[] s_sizes =
    [
        ("tiny", 192, 12, 3, [16]),
        ("small", 384, 12, 6, [32, 16]),
        ("base", 768, 12, 12, [32, 16, 8]),
        ("large", 1024, 24, 16, [32, 16]),
    ];

    static VisionTransformerConfiguration DeiT3(int width, int depth, int heads) =>
        new(16, width, depth, heads, LayerScale: 1e-6, PositionForClassToken: false);

    /// <summary>The toy network: 1,225,104 parameters and 84.7 M multiply-adds at 64 px with 16 classes; see <see cref="ConvNeXtFamily"/>'s toy for its partner.</summary>
    static VisionTransformerConfiguration Toy => new(8, 96, 5, 3);

    static ArchitectureSpec Spec(string name, int inputSize, int classes, VisionTransformerConfiguration configuration) =>
        new(name, inputSize, classes, count => new VisionTransformer(name, inputSize, count, configuration));
}
