using System.Text.Json;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>transformers' <c>preprocessor_config.json</c>, by the class that it names.</summary>
static class PreprocessorConfig
{
    /// <summary>From this side on ConvNeXt's processor warps and does not crop.</summary>
    const int WarpedFrom = 384;

    const double ConvNeXtCropPct = 224.0 / 256, Rescale = 1.0 / 255, RescaleError = 1e-6;

    /// <summary>What no step here does.</summary>
    static readonly string[] s_refused = ["rescale_offset", "do_flip_channel_order", "do_pad", "do_thumbnail", "do_align_long_axis"];

    public static PreprocessingSpec? Read(JsonElement root)
    {
        var type = root.Text("image_processor_type") ?? root.Text("feature_extractor_type");
        if (type == "TimmWrapperImageProcessor") return TimmConfig.Read(root);
        var known = type is null ? null : ProcessorRule.TryFind(type);
        if (known is null && !SaysEnough(root)) return null;
        CheckSteps(root, type, known);
        var crops = root.Flag("do_center_crop", known is null ? root.Find("crop_size") is not null : known.Crop is not null);
        var rule = known ?? ProcessorRule.Guessed(crops);
        var entries = new ConfigEntries(root);
        var filter = entries.Get("resample", ConfigValues.Filter, rule.Filter);
        var normalises = root.Flag("do_normalize", otherwise: true);
        var (inputs, resized, mode) = rule.IsConvNeXt ? ConvNeXtFrame(root, entries, rule) : Frame(root, entries, rule, crops);
        return new(
            inputs, resized, mode, filter,
            normalises ? entries.Get("image_mean", ConfigValues.Triple, rule.Mean) : PreprocessingSpec.NoMean,
            normalises ? entries.Get("image_std", ConfigValues.Deviation, rule.Deviation) : PreprocessingSpec.NoDeviation)
        {
            Defaults = entries.Absent,
            Guess = known is null ? Guess(type, root, rule) : "",
        };
    }

    /// <summary>Whether a class that is not known is one of pictures, with what no rule could stand in for.</summary>
    static bool SaysEnough(JsonElement root) =>
        root.Find("image_mean") is not null && root.Find("image_std") is not null && (root.Find("crop_size") ?? root.Find("size")) is not null;

    static void CheckSteps(JsonElement root, string? type, ProcessorRule? known)
    {
        if (s_refused.FirstOrDefault(name => root.Flag(name, otherwise: false)) is { } step) throw new InvalidDataException($"{step} is true, and no step of a transform here does that");
        if (!root.Flag("do_rescale", otherwise: true)) throw new InvalidDataException("do_rescale is false, and pictures are always divided by 255 here");
        if (root.Find("rescale_factor") is { } factor && !(factor.ValueKind == JsonValueKind.Number && Math.Abs(factor.GetDouble() - Rescale) <= RescaleError * Rescale))
            throw new InvalidDataException($"rescale_factor is {factor}, and pictures are always divided by 255 here");
        if (type?.StartsWith("EfficientNet", StringComparison.Ordinal) == true)
            throw new InvalidDataException($"{type} is not one of the image processors that are read: it may normalise a second time");
        if (known is not { IsConvNeXt: true } && root.Find("crop_pct") is not null)
            throw new InvalidDataException($"crop_pct is stated, and what {type ?? "a configuration without image_processor_type"} means by it is not known here");
    }

    static (int Input, int Resized, CropMode Mode) ConvNeXtFrame(JsonElement root, ConfigEntries entries, ProcessorRule rule)
    {
        if (!root.Flag("do_resize", otherwise: true)) throw NotOneSize("do_resize is false");
        var (side, exact) = entries.Get("size", (value, name) => Size(value, name, rule), (rule.Size, false));
        if (exact) throw new InvalidDataException("size has height and width, expected a number or shortest_edge, the only ones that ConvNeXt's processor takes");
        return side < WarpedFrom
            ? (side, (int)(side / entries.Get("crop_pct", ConfigValues.Share, ConvNeXtCropPct)), CropMode.Center)
            : (side, side, CropMode.Squash);
    }

    static (int Input, int Resized, CropMode Mode) Frame(JsonElement root, ConfigEntries entries, ProcessorRule rule, bool crops)
    {
        var crop = crops ? entries.Get("crop_size", ConfigValues.SquareSide, rule.Crop ?? 0) : 0;
        if (crops && crop == 0) throw new InvalidDataException("do_center_crop is true and crop_size is not stated");
        if (!root.Flag("do_resize", otherwise: true)) return crops ? (crop, crop, CropMode.CropOnly) : throw NotOneSize("do_resize is false and nothing is cropped");
        var (side, exact) = entries.Get("size", (value, name) => Size(value, name, rule), (rule.Size, rule.IsSquare));
        if (!crops && !exact) throw NotOneSize("only the shorter side is resized and nothing is cropped");
        return (crops ? crop : side, side, exact ? CropMode.Squash : CropMode.Center);
    }

    /// <summary>A side, and whether both sides get it.</summary>
    static (int Side, bool IsExact) Size(JsonElement value, string name, ProcessorRule rule)
    {
        if (value.Find("longest_edge") is not null || value.Find("max_height") is not null)
            throw new InvalidDataException($"{name} is {value}, expected a number, a pair, height and width, or shortest_edge alone");
        return value.Find("shortest_edge") is { } edge ? (ConfigValues.Side(edge, name), false) : (ConfigValues.SquareSide(value, name), rule.IsSquare || value.ValueKind != JsonValueKind.Number);
    }

    static InvalidDataException NotOneSize(string why) => new($"{why}, so that pictures would reach the network in sizes of their own");

    static string Guess(string? type, JsonElement root, ProcessorRule rule)
    {
        var why = type is null ? "it does not say image_processor_type" : $"no rule is known for {type}";
        return root.Find("size") is { ValueKind: JsonValueKind.Number } ? $"{why}, and a number as size is taken as {(rule.IsSquare ? "a square, as ViT's" : "the shorter side, as CLIP's")}" : why;
    }
}
