using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>
/// The evaluation transforms of published weights, by timm's tag (<c>convnext_base.fb_in1k</c>), by open_clip's (<c>ViT-B-16/openai</c>) and by
/// the original file names. Values are those of timm 1.0 and open_clip 3, at the size in the tag's architecture (not timm's larger test size,
/// and not the smaller one that some ResNets were trained at).
/// </summary>
public static class PreprocessingCatalogue
{
    static readonly string[] s_endings = [".safetensors", ".pth", ".pt", ".bin"];

    static readonly Dictionary<string, PreprocessingSpec> s_table = Make();

    /// <summary>Every tag and file name, sorted.</summary>
    public static IReadOnlyCollection<string> Tags => [.. s_table.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The transform of a tag or original file name; null for one that is not in the catalogue.</summary>
    public static PreprocessingSpec? TryFind(string tag) => s_table.GetValueOrDefault(tag);

    /// <summary>The transform of a file by its name: an original one, or a tag of timm's with the ending of a weights file.</summary>
    public static PreprocessingSpec? TryFindFile(string file) =>
        TryFind(file) ?? (s_endings.FirstOrDefault(e => file.EndsWith(e, StringComparison.Ordinal)) is { } ending ? TryFind(file[..^ending.Length]) : null);

    static Dictionary<string, PreprocessingSpec> Make()
    {
        var table = new Dictionary<string, PreprocessingSpec>(StringComparer.Ordinal);
        AddConvNeXt(table);
        AddDeit(table);
        AddVit(table);
        AddResNet(table);
        AddSwin(table);
        AddTorchvision(table);
        AddClip(table);
        return table;
    }

    static PreprocessingSpec ImageNet(int size, double cropPct, string filter = "bicubic", CropMode mode = CropMode.Center) =>
        FromCropPct(size, cropPct, filter, ImageNetMean, ImageNetDeviation, mode);

    static void Put(this Dictionary<string, PreprocessingSpec> table, PreprocessingSpec spec, params IEnumerable<string> names)
    {
        foreach (var name in names) table[name] = spec;
    }

    static void AddConvNeXt(Dictionary<string, PreprocessingSpec> table)
    {
        var (usual, tighter, warped) = (ImageNet(224, 0.875), ImageNet(224, 0.95), ImageNet(384, 1, mode: CropMode.Squash));
        foreach (var size in new[] { "tiny", "small", "base", "large", "xlarge" })
        {
            table.Put(usual, $"convnext_{size}.fb_in22k", $"convnext_{size}_22k_224.pth", $"convnext_{size}.fb_in22k_ft_in1k", $"convnext_{size}_22k_1k_224.pth");
            table.Put(warped, $"convnext_{size}.fb_in22k_ft_in1k_384", $"convnext_{size}_22k_1k_384.pth");
            if (size != "xlarge") table.Put(usual, $"convnext_{size}.fb_in1k", $"convnext_{size}_1k_224_ema.pth", $"convnext_{size}_1k_224.pth");
        }
        table.Put(usual, "convnext_xlarge_22k_1k_224_ema.pth");
        table.Put(warped, "convnext_xlarge_22k_1k_384_ema.pth", "convnext_base_1k_384.pth", "convnext_large_1k_384.pth");
        table.Put(usual, "convnext_atto.d2_in1k", "convnext_atto_d2-01bb0f51.pth", "convnext_femto.d1_in1k", "convnext_femto_d1-d71d5b4c.pth",
            "convnext_pico.d1_in1k", "convnext_pico_d1-10ad7f0d.pth");
        table.Put(tighter, "convnext_nano.d1h_in1k", "convnext_nano_d1h-7eb4bdea.pth");
        foreach (var size in new[] { "nano", "tiny", "small" }) table.Put(tighter, $"convnext_{size}.in12k", $"convnext_{size}.in12k_ft_in1k");
        table.Put(warped, "convnext_tiny.in12k_ft_in1k_384", "convnext_small.in12k_ft_in1k_384");
        table.Put(ImageNet(384, 1), "convnext_nano.r384_in12k_ft_in1k", "convnext_nano.r384_in12k", "convnext_nano.r384_ad_in12k");
        foreach (var (clip, side) in new[] { ("laion2b_augreg_ft_in12k_in1k", 256), ("laion2b_augreg_ft_in1k", 256), ("laion2b_augreg_ft_in12k", 256), ("laiona_augreg_ft_in1k_384", 384) })
            table.Put(FromCropPct(side, 1, "bicubic", ClipMean, ClipDeviation), $"convnext_base.clip_{clip}");
        table.Put(FromCropPct(384, 1, "bicubic", ClipMean, ClipDeviation, CropMode.Squash), "convnext_base.clip_laion2b_augreg_ft_in12k_in1k_384");
    }

    static void AddDeit(Dictionary<string, PreprocessingSpec> table)
    {
        var (cropped, whole, large) = (ImageNet(224, 0.9), ImageNet(224, 1), ImageNet(384, 1));
        foreach (var size in new[] { "small", "medium", "base", "large" })
        {
            table.Put(whole, $"deit3_{size}_patch16_224.fb_in22k_ft_in1k", $"deit_3_{size}_224_21k.pth");
            table.Put(cropped, $"deit3_{size}_patch16_224.fb_in1k", $"deit_3_{size}_224_1k.pth");
            if (size == "medium") continue;
            table.Put(large, $"deit3_{size}_patch16_384.fb_in22k_ft_in1k", $"deit_3_{size}_384_21k.pth", $"deit3_{size}_patch16_384.fb_in1k", $"deit_3_{size}_384_1k.pth");
        }
        foreach (var (size, hash) in new[] { ("tiny", "a1311bcf"), ("small", "cd65a155"), ("base", "b5f2ef4d") })
            table.Put(cropped, $"deit_{size}_patch16_224.fb_in1k", $"deit_{size}_patch16_224-{hash}.pth");
        table.Put(large, "deit_base_patch16_384.fb_in1k", "deit_base_patch16_384-8de9b5d1.pth");
    }

    static void AddVit(Dictionary<string, PreprocessingSpec> table)
    {
        var (small, large) = (FromCropPct(224, 0.9, "bicubic", OneHalf, OneHalf), FromCropPct(384, 1, "bicubic", OneHalf, OneHalf));
        foreach (var model in new[] { "tiny_patch16", "small_patch32", "small_patch16", "base_patch32", "base_patch16", "large_patch16" })
        {
            table.Put(small, $"vit_{model}_224.augreg_in21k_ft_in1k", $"vit_{model}_224.augreg_in21k");
            table.Put(large, $"vit_{model}_384.augreg_in21k_ft_in1k");
        }
        foreach (var model in new[] { "small_patch16", "base_patch32", "base_patch16" })
        {
            table.Put(small, $"vit_{model}_224.augreg_in1k");
            table.Put(large, $"vit_{model}_384.augreg_in1k");
        }
        table.Put(small, "vit_base_patch8_224.augreg_in21k_ft_in1k", "vit_base_patch8_224.augreg_in21k", "vit_base_patch8_224.augreg2_in21k_ft_in1k");
        table.Put(small, "vit_base_patch16_224.augreg2_in21k_ft_in1k", "vit_base_patch16_224.orig_in21k_ft_in1k", "jx_vit_base_p16_224-80ecf9dd.pth");
        table.Put(small, new[] { "base_patch32", "base_patch16", "large_patch32", "large_patch16" }.Select(model => $"vit_{model}_224.orig_in21k"));
        table.Put(small, "vit_base_patch32_224.sam_in1k", "vit_base_patch16_224.sam_in1k");
        table.Put(large, "vit_base_patch16_384.orig_in21k_ft_in1k", "jx_vit_base_p16_384-83fb41ba.pth", "vit_large_patch32_384.orig_in21k_ft_in1k", "jx_vit_large_p32_384-9b920ba8.pth");
        table.Put(ImageNet(224, 0.9), "vit_small_patch16_224.dino", "vit_base_patch16_224.dino", "vit_base_patch8_224.dino");
    }

    static void AddResNet(Dictionary<string, PreprocessingSpec> table)
    {
        var (torchvision, usual, tighter) = (ImageNet(224, 0.875, "bilinear"), ImageNet(224, 0.875), ImageNet(224, 0.95));
        foreach (var layers in new[] { 18, 34, 50, 101, 152 })
        {
            table.Put(torchvision, $"resnet{layers}.tv_in1k");
            table.Put(tighter, new[] { "a1", "a2", "a3" }.Select(recipe => $"resnet{layers}.{recipe}_in1k"));
            if (layers >= 50) table.Put(ImageNet(224, 0.965, "bilinear"), $"resnet{layers}.tv2_in1k");
            if (layers > 50) table.Put(tighter, $"resnet{layers}.a1h_in1k");
        }
        table.Put(ImageNet(224, 1), "resnet50.a1h_in1k");
        table.Put(tighter, new[] { "b1k", "b2k", "c1", "c2", "d" }.Select(recipe => $"resnet50.{recipe}_in1k"));
        table.Put(usual, "resnet34.bt_in1k", "resnet50.ram_in1k", "resnet50.am_in1k", "resnet50.ra_in1k", "resnet50.bt_in1k");
        foreach (var layers in new[] { 18, 50 }) table.Put(torchvision, $"resnet{layers}.fb_ssl_yfcc100m_ft_in1k", $"resnet{layers}.fb_swsl_ig1b_ft_in1k");
    }

    static void AddSwin(Dictionary<string, PreprocessingSpec> table)
    {
        var (small, large) = (ImageNet(224, 0.9), ImageNet(384, 1));
        foreach (var size in new[] { "tiny", "small", "base", "large" })
        {
            var (model, tuned) = ($"swin_{size}_patch4_window7_224", size is "tiny" or "small" ? "22kto1k_finetune" : "22kto1k");
            table.Put(small, $"{model}.ms_in22k", $"{model}_22k.pth", $"{model}.ms_in22k_ft_in1k", $"{model}_{tuned}.pth");
            if (size != "large") table.Put(small, $"{model}.ms_in1k", $"{model}.pth");
        }
        foreach (var size in new[] { "base", "large" })
        {
            var model = $"swin_{size}_patch4_window12_384";
            table.Put(large, $"{model}.ms_in22k", $"{model}_22k.pth", $"{model}.ms_in22k_ft_in1k", $"{model}_22kto1k.pth");
        }
        table.Put(large, "swin_base_patch4_window12_384.ms_in1k", "swin_base_patch4_window12_384.pth");
    }

    /// <summary>Files of torchvision, which resizes by a side of its own for each.</summary>
    static void AddTorchvision(Dictionary<string, PreprocessingSpec> table)
    {
        foreach (var file in new[] { "18-f37072fd", "18-5c106cde", "34-b627a593", "34-333f7ec4", "50-0676ba61", "50-19c8e357", "101-63fe2227", "101-5d3b4d8f", "152-394f9c45", "152-b121ed2d" })
            table.Put(Bilinear(256), $"resnet{file}.pth");
        table.Put(Bilinear(232), "resnet50-11ad3fa6.pth", "resnet101-cd907fc2.pth", "resnet152-f82ba261.pth", "convnext_base-6075fbad.pth", "convnext_large-ea097f82.pth");
        table.Put(Bilinear(236), "convnext_tiny-983f1562.pth");
        table.Put(Bilinear(230), "convnext_small-0c510722.pth");
        table.Put(Bilinear(256), "vit_b_16-c867db91.pth", "vit_b_32-d86f8d99.pth", "vit_l_32-c7638314.pth");
        table.Put(Bilinear(242), "vit_l_16-852ce7e3.pth");

        static PreprocessingSpec Bilinear(int resize) => new(224, resize, CropMode.Center, "bilinear", ImageNetMean, ImageNetDeviation);
    }

    static void AddClip(Dictionary<string, PreprocessingSpec> table)
    {
        (string Model, int Size, string[] Tags)[] models =
        [
            ("ViT-B-32", 224, ["openai", "laion400m_e31", "laion400m_e32", "laion2b_e16", "laion2b_s34b_b79k", "datacomp_xl_s13b_b90k", "datacomp_m_s128m_b4k", "datacomp_s_s13m_b4k"]),
            ("ViT-B-32-quickgelu", 224, ["openai", "laion400m_e31", "laion400m_e32", "metaclip_400m", "metaclip_fullcc"]),
            ("ViT-B-32-256", 256, ["datacomp_s34b_b86k"]),
            ("ViT-B-16", 224, ["openai", "laion400m_e31", "laion400m_e32", "laion2b_s34b_b88k", "datacomp_xl_s13b_b90k", "datacomp_l_s1b_b8k"]),
            ("ViT-B-16-quickgelu", 224, ["openai", "metaclip_400m", "metaclip_fullcc"]),
            ("ViT-L-14", 224, ["openai", "laion400m_e31", "laion400m_e32", "datacomp_xl_s13b_b90k"]),
            ("ViT-L-14-quickgelu", 224, ["openai", "metaclip_400m", "metaclip_fullcc"]),
            ("ViT-L-14-336", 336, ["openai"]),
            ("ViT-L-14-336-quickgelu", 336, ["openai"]),
            ("RN50", 224, ["openai", "yfcc15m", "cc12m"]),
            ("RN50-quickgelu", 224, ["openai", "yfcc15m", "cc12m"]),
            ("convnext_base", 224, ["laion400m_s13b_b51k"]),
            ("convnext_base_w", 256, ["laion2b_s13b_b82k", "laion2b_s13b_b82k_augreg", "laion_aesthetic_s13b_b82k"]),
            ("convnext_base_w_320", 320, ["laion_aesthetic_s13b_b82k", "laion_aesthetic_s13b_b82k_augreg"]),
        ];
        foreach (var (model, size, tags) in models) table.Put(Clip(size), tags.Select(tag => $"{model}/{tag}"));
        table.Put(FromCropPct(224, 1, "bicubic", OneHalf, OneHalf), "ViT-L-14/laion2b_s32b_b82k");
        table.Put(Clip(224), "ViT-B-32.pt", "ViT-B-16.pt", "ViT-L-14.pt", "RN50.pt", "rn50-quickgelu-yfcc15m-455df137.pt", "rn50-quickgelu-cc12m-f000538c.pt");
        table.Put(Clip(224), "vit_b_32-quickgelu-laion400m_e31-d867053b.pt", "vit_b_32-quickgelu-laion400m_e32-46683a32.pt", "vit_b_32-laion2b_e16-af8dbd0c.pth",
            "vit_b_16-laion400m_e31-00efa78f.pt", "vit_b_16-laion400m_e32-55e67d44.pt", "vit_l_14-laion400m_e31-69988bb6.pt", "vit_l_14-laion400m_e32-3d133497.pt");
        table.Put(Clip(336), "ViT-L-14-336px.pt");

        static PreprocessingSpec Clip(int size) => FromCropPct(size, 1, "bicubic", ClipMean, ClipDeviation);
    }
}
