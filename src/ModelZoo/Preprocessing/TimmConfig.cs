using System.Text.Json;
using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>timm's <c>config.json</c>: everything stands under <c>pretrained_cfg</c>, in older files at the top.</summary>
static class TimmConfig
{
    public static PreprocessingSpec? Read(JsonElement root)
    {
        var config = root.Find("pretrained_cfg") ?? root;
        if (config.Find("input_size") is not { } size) return null; // some other library's config.json
        return FromCropPct(
            ConfigValues.SquareSide(size, "input_size"),
            config.Find("crop_pct") is { } share ? ConfigValues.Share(share, "crop_pct") : 0.875,
            config.Find("interpolation") is { } filter ? ConfigValues.Filter(filter, "interpolation") : "bicubic",
            config.Find("mean") is { } mean ? ConfigValues.Triple(mean, "mean") : ImageNetMean,
            config.Find("std") is { } deviation ? ConfigValues.Deviation(deviation, "std") : ImageNetDeviation,
            Squash(config));
    }

    static bool Squash(JsonElement config) => config.Find("crop_mode")?.GetString() switch
    {
        null or "center" => false,
        "squash" => true,
        var mode => throw new InvalidDataException($"crop_mode is '{mode}', expected center or squash"),
    };
}
