using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>What one of transformers' image processors takes where its configuration does not say, and what it means by a whole number.</summary>
/// <param name="Size">Default of <c>size</c>.</param>
/// <param name="IsSquare">Whether a whole number as <c>size</c> is a square; else it is the shorter side.</param>
/// <param name="Crop">Default of <c>crop_size</c>; null for a processor that does not crop.</param>
/// <param name="Filter">Default of <c>resample</c>.</param>
/// <param name="Mean">Default of <c>image_mean</c>.</param>
/// <param name="Deviation">Default of <c>image_std</c>.</param>
sealed record ProcessorRule(int Size, bool IsSquare, int? Crop, string Filter, IReadOnlyList<double> Mean, IReadOnlyList<double> Deviation)
{
    static readonly string[] s_endings = ["ImageProcessorFast", "ImageProcessorPil", "ImageProcessor", "FeatureExtractor"];

    static readonly ProcessorRule s_deit = new(256, IsSquare: true, 224, "bicubic", OneHalf, OneHalf), s_clip = new(224, IsSquare: false, 224, "bicubic", ClipMean, ClipDeviation);

    static readonly Dictionary<string, ProcessorRule> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ViT"] = new(224, IsSquare: true, null, "bilinear", OneHalf, OneHalf), // Swin's too
        ["DeiT"] = s_deit,
        ["Beit"] = s_deit,
        ["CLIP"] = s_clip,
        ["Bit"] = s_clip,
        ["ConvNext"] = new(384, IsSquare: false, null, "bicubic", OneHalf, OneHalf) { IsConvNeXt = true }, // transformers' ResNet's too
    };

    static readonly ProcessorRule s_beitFast = s_deit with { Size = 224, Crop = null };

    /// <summary>Whether <c>crop_pct</c> and 384 pixels decide how a picture becomes a square.</summary>
    public bool IsConvNeXt { get; init; }

    /// <summary>The rule of a class, of whatever generation: <c>ViTFeatureExtractor</c>, <c>ViTImageProcessor</c>, <c>ViTImageProcessorFast</c>; null for one that is not known.</summary>
    public static ProcessorRule? TryFind(string type) => type == "BeitImageProcessorFast" ? s_beitFast
        : s_endings.FirstOrDefault(e => type.EndsWith(e, StringComparison.Ordinal)) is { } ending ? s_known.GetValueOrDefault(type[..^ending.Length]) : null;

    /// <summary>For a class that is not known: ViT's rule, and CLIP's where a crop follows.</summary>
    public static ProcessorRule Guessed(bool crops) => crops ? s_clip with { Crop = null } : s_known["ViT"] with { Filter = "bicubic" };
}
