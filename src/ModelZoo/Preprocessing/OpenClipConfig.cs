using System.Text.Json;
using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary><c>open_clip_config.json</c>: size under <c>model_cfg</c>, the rest under <c>preprocess_cfg</c>.</summary>
static class OpenClipConfig
{
    public static PreprocessingSpec? Read(JsonElement root)
    {
        if (root.Find("model_cfg")?.Find("vision_cfg")?.Find("image_size") is not { } size) return null;
        var config = root.Find("preprocess_cfg") ?? default;
        return FromCropPct(
            ConfigValues.SquareSide(size, "image_size"), 1,
            config.Find("interpolation") is { } filter ? ConfigValues.Filter(filter, "interpolation") : "bicubic",
            config.Find("mean") is { } mean ? ConfigValues.Triple(mean, "mean") : ClipMean,
            config.Find("std") is { } deviation ? ConfigValues.Deviation(deviation, "std") : ClipDeviation,
            Squash(config));
    }

    static bool Squash(JsonElement config) => config.Find("resize_mode")?.GetString() switch
    {
        null or "shortest" => false,
        "squash" => true,
        var mode => throw new InvalidDataException($"resize_mode is '{mode}', expected shortest or squash"),
    };
}
