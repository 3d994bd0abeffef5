namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// CLIP in open_clip's base sizes, with its names; those on a ConvNeXt have <c>clip_</c> in front, because timm's classifiers bear the
/// bare names. A name that ends in <c>-quickgelu</c> is for OpenAI's weights and for others trained with that activation.
/// </summary>
public sealed class ClipFamily : IArchitectureFamily
{
    /// <inheritdoc/>
    public string Name => "CLIP";

    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        .. from quick in new[] { false, true } from vit in s_transformers select Transformer(vit, quick),
        .. from quick in new[] { false, true }
           select Spec("RN50", 224, new(1024, 512, 8, quick, () => new ClipResNet(224, 64, [3, 4, 6, 3], 32, 1024), 0)),
        Spec("clip_convnext_base", 224, OnConvNeXt(512, 8)),
        Spec("clip_convnext_base_w", 256, OnConvNeXt(640, 10)),
        Spec("clip_convnext_base_w_320", 320, OnConvNeXt(640, 10)),
    ];

    static readonly (string Name, int Input, int Patch, int Width, int Depth, int Embedding, int TextWidth)[] s_transformers =
    [
        ("ViT-B-32", 224, 32, 768, 12, 512, 512),
        ("ViT-B-32-256", 256, 32, 768, 12, 512, 512),
        ("ViT-B-16", 224, 16, 768, 12, 512, 512),
        ("ViT-L-14", 224, 14, 1024, 24, 768, 768),
        ("ViT-L-14-336", 336, 14, 1024, 24, 768, 768),
    ];

    static ArchitectureSpec Transformer((string Name, int Input, int Patch, int Width, int Depth, int Embedding, int TextWidth) t, bool quick)
    {
        var spec = Spec(t.Name, t.Input, At(t.Input));
        return spec with { BuildAt = (_, side) => new ClipModel(spec.Name, side, At(side)) };

        ClipConfiguration At(int side) => new(t.Embedding, t.TextWidth, t.TextWidth / 64, quick,
            () => new ClipVisionTransformer(new(side, t.Patch, t.Width, t.Depth, t.Width / 64, t.Embedding, quick)), t.Patch);
    }

    static ClipConfiguration OnConvNeXt(int size, int heads) =>
        new(size, size, heads, QuickGelu: false, () => new ClipConvNeXt(new([3, 3, 27, 3], [128, 256, 512, 1024]), size), Patch: 1);

    static ArchitectureSpec Spec(string name, int inputSize, ClipConfiguration configuration)
    {
        var full = configuration.QuickGelu ? name + "-quickgelu" : name;
        return new(full, inputSize, 0, _ => new ClipModel(full, inputSize, configuration)) { Keys = ClipItemKeys.All, Multiple = configuration.Patch };
    }
}
