namespace Behavior.ModelZoo.Architectures;

/// <summary>ViT, DeiT and DeiT III in the sizes that timm publishes.</summary>
public sealed class VisionTransformerFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public string Name => "ViT and DeiT";

    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        .. from size in s_sizes from input in new[] { 224, 384 } from patch in size.Patches
           select Spec($"vit_{size.Name}_patch{patch}_{input}", input, new(patch, size.Width, size.Depth, size.Heads)),
        .. from input in new[] { 224, 384 } from size in s_sizes.Where(s => s.Name != "large")
           select Spec($"deit_{size.Name}_patch16_{input}", input, new(16, size.Width, size.Depth, size.Heads)),
        .. from input in new[] { 224, 384 } from size in s_sizes.Where(s => s.Name != "tiny")
           select Spec($"deit3_{size.Name}_patch16_{input}", input, DeiT3(size.Width, size.Depth, size.Heads)),
        Spec("deit3_medium_patch16_224", 224, DeiT3(512, 12, 8)),
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

    static ArchitectureSpec Spec(string name, int inputSize, VisionTransformerConfiguration configuration) =>
        new(name, inputSize, 1000, classes => new VisionTransformer(name, inputSize, classes, configuration))
        {
            LabelSpace = LabelSpace(name), Multiple = configuration.Patch, BuildAt = (classes, side) => new VisionTransformer(name, side, classes, configuration),
        };

    /// <summary>ViT-L/32 is published at 224 px for ImageNet-21K only: whoever has a thousand classes on it must say which.</summary>
    static string LabelSpace(string name) => name == "vit_large_patch32_224" ? "" : "imagenet-1k";
}
