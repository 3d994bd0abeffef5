using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>
/// The evaluation transforms of published weights, by timm's tag (<c>convnext_base.fb_in1k</c>), by open_clip's (<c>ViT-B-16/openai</c>) and by
/// the original file names. Values are those of timm 1.0 and open_clip 3, at the size in the tag's architecture (not timm's larger test size).
/// </summary>
public static class PreprocessingCatalogue
{
    static readonly Dictionary<string, PreprocessingSpec> s_table = Make();

    /// <summary>Every tag and file name, sorted.</summary>
    public static IReadOnlyCollection<string> Tags => [.. s_table.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The transform of a tag or original file name; null for one that is not in the catalogue.</summary>
    public static PreprocessingSpec? TryFind(string tag) => s_table.GetValueOrDefault(tag);

    static Dictionary<string, PreprocessingSpec> Make()
    {
        var table = new Dictionary<string, PreprocessingSpec>(StringComparer.Ordinal);
        AddConvNeXt(table);
        AddDeit(table);
        AddVit(table);
        AddResNetAndSwin(table);
        AddClip(table);
        return table;
    }

    static PreprocessingSpec ImageNet(int size, double cropPct, string filter = "bicubic") => FromCropPct(size, cropPct, filter, ImageNetMean, ImageNetDeviation);

    static void AddConvNeXt(Dictionary<string, PreprocessingSpec> table)
    {
        foreach (var size in new[] { "tiny", "small", "base", "large", "xlarge" })
        {
            table[$"convnext_{size}.fb_in22k"] = ImageNet(224, 0.875);
            table[$"convnext_{size}.fb_in22k_ft_in1k"] = table[$"convnext_{size}_22k_1k_224.pth"] = table[$"convnext_{size}_22k_224.pth"] = ImageNet(224, 0.875);
            table[$"convnext_{size}.fb_in22k_ft_in1k_384"] = table[$"convnext_{size}_22k_1k_384.pth"] = ImageNet(384, 1);
            if (size != "xlarge") table[$"convnext_{size}.fb_in1k"] = table[$"convnext_{size}_1k_224_ema.pth"] = table[$"convnext_{size}_1k_224.pth"] = ImageNet(224, 0.875);
        }
        foreach (var tag in new[] { "convnext_atto.d2_in1k", "convnext_femto.d1_in1k", "convnext_pico.d1_in1k", "convnext_nano.d1h_in1k" }) table[tag] = ImageNet(224, 0.875);
    }

    static void AddDeit(Dictionary<string, PreprocessingSpec> table)
    {
        foreach (var size in new[] { "small", "medium", "base", "large" })
        {
            table[$"deit3_{size}_patch16_224.fb_in22k_ft_in1k"] = table[$"deit_3_{size}_224_21k.pth"] = ImageNet(224, 1);
            table[$"deit3_{size}_patch16_224.fb_in1k"] = table[$"deit_3_{size}_224_1k.pth"] = ImageNet(224, 0.9);
            if (size == "medium") continue;
            table[$"deit3_{size}_patch16_384.fb_in22k_ft_in1k"] = table[$"deit_3_{size}_384_21k.pth"] = ImageNet(384, 1);
            table[$"deit3_{size}_patch16_384.fb_in1k"] = table[$"deit_3_{size}_384_1k.pth"] = ImageNet(384, 1);
        }
        foreach (var size in new[] { "tiny", "small", "base" }) table[$"deit_{size}_patch16_224.fb_in1k"] = ImageNet(224, 0.9);
        table["deit_base_patch16_384.fb_in1k"] = ImageNet(384, 1);
    }

    static void AddVit(Dictionary<string, PreprocessingSpec> table)
    {
        foreach (var size in new[] { "tiny", "small", "base", "large" })
        {
            table[$"vit_{size}_patch16_224.augreg_in21k_ft_in1k"] = FromCropPct(224, 0.9, "bicubic", OneHalf, OneHalf);
            table[$"vit_{size}_patch16_384.augreg_in21k_ft_in1k"] = FromCropPct(384, 1, "bicubic", OneHalf, OneHalf);
        }
        foreach (var tag in new[] { "augreg2_in21k_ft_in1k", "orig_in21k_ft_in1k", "augreg_in1k" }) table[$"vit_base_patch16_224.{tag}"] = FromCropPct(224, 0.9, "bicubic", OneHalf, OneHalf);
    }

    static void AddResNetAndSwin(Dictionary<string, PreprocessingSpec> table)
    {
        foreach (var layers in new[] { 18, 34, 50, 101, 152 }) table[$"resnet{layers}.tv_in1k"] = ImageNet(224, 0.875, "bilinear");
        string[] files =
        [
            "resnet18-f37072fd.pth", "resnet34-b627a593.pth", "resnet50-0676ba61.pth", "resnet50-19c8e357.pth", "resnet101-63fe2227.pth", "resnet152-394f9c45.pth",
        ];
        foreach (var file in files) table[file] = ImageNet(224, 0.875, "bilinear");
        table["resnet50.a1_in1k"] = ImageNet(224, 0.95);
        table["resnet50.tv2_in1k"] = table["resnet50-11ad3fa6.pth"] = ImageNet(224, 0.965, "bilinear");
        foreach (var size in new[] { "tiny", "small", "base" })
            foreach (var tag in new[] { "ms_in1k", "ms_in22k_ft_in1k" }) table[$"swin_{size}_patch4_window7_224.{tag}"] = ImageNet(224, 0.9);
        foreach (var tag in new[] { "ms_in1k", "ms_in22k_ft_in1k" }) table[$"swin_base_patch4_window12_384.{tag}"] = ImageNet(384, 1);
    }

    static void AddClip(Dictionary<string, PreprocessingSpec> table)
    {
        (string Model, int Size, string[] Tags)[] models =
        [
            ("ViT-B-32", 224, ["openai", "laion400m_e31", "laion400m_e32", "laion2b_e16", "laion2b_s34b_b79k"]),
            ("ViT-B-16", 224, ["openai", "laion400m_e31", "laion400m_e32", "laion2b_s34b_b88k"]),
            ("ViT-L-14", 224, ["openai", "laion400m_e31", "laion400m_e32"]),
            ("ViT-L-14-336", 336, ["openai"]),
            ("RN50", 224, ["openai", "yfcc15m", "cc12m"]),
            ("convnext_base", 224, ["laion400m_s13b_b51k"]),
            ("convnext_base_w", 256, ["laion2b_s13b_b82k", "laion2b_s13b_b82k_augreg", "laion_aesthetic_s13b_b82k"]),
            ("convnext_base_w_320", 320, ["laion_aesthetic_s13b_b82k", "laion_aesthetic_s13b_b82k_augreg"]),
        ];
        foreach (var (model, size, tags) in models)
            foreach (var tag in tags) table[$"{model}/{tag}"] = FromCropPct(size, 1, "bicubic", ClipMean, ClipDeviation);
        foreach (var (file, size) in new[] { ("ViT-B-32.pt", 224), ("ViT-B-16.pt", 224), ("ViT-L-14.pt", 224), ("ViT-L-14-336px.pt", 336), ("RN50.pt", 224) })
            table[file] = FromCropPct(size, 1, "bicubic", ClipMean, ClipDeviation);
    }
}
