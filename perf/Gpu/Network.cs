namespace Behavior.Gpu;

/// <summary>A network and the architecture of the same shape in timm.</summary>
/// <param name="Name">The name in the model registry.</param>
/// <param name="Peer">timm's name.</param>
/// <param name="Outputs">Length of the result: classes, or the size of CLIP's embedding.</param>
/// <param name="Size">Side of the pictures.</param>
sealed record Network(string Name, string Peer, int Outputs, int Size)
{
    /// <summary>Two classifiers and two image towers of CLIP, all of base size.</summary>
    public static readonly Network[] Base =
    [
        new("convnext_base", "convnext_base", 1000, 224),
        new("deit3_base_patch16_224", "deit3_base_patch16_224", 1000, 224),
        new("ViT-B-16", "vit_base_patch16_clip_224", 512, 224),
        new("clip_convnext_base", "convnext_base", 512, 224),
    ];

    /// <summary>Small ones of the same four kinds, for a rehearsal on a processor.</summary>
    public static readonly Network[] Toy =
    [
        new("convnext_toy", "convnext_atto", 16, 64),
        new("vit_toy_patch8_64", "vit_tiny_patch16_224", 16, 64),
        new("clip_vit_toy", "vit_tiny_patch16_224", 96, 64),
        new("clip_convnext_toy", "convnext_atto", 96, 64),
    ];

    /// <summary>The precisions, the one that a GPU is used for most first.</summary>
    public static readonly string[] Precisions = ["bfloat16", "float16", "float32"];
}
