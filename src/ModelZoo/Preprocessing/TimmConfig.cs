using System.Text.Json;
using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>timm's <c>config.json</c>: everything stands under <c>pretrained_cfg</c>, in older files at the top. Defaults are those of timm's <c>resolve_data_config</c>.</summary>
static class TimmConfig
{
    const int Size = 224;
    const double CropPct = 0.875;

    public static PreprocessingSpec? Read(JsonElement root)
    {
        var nested = root.Find("pretrained_cfg") is { ValueKind: JsonValueKind.Object } held ? held : (JsonElement?)null;
        var config = nested ?? root;
        if (nested is null && config.Find("input_size") is null) return null; // some other library's config.json
        var entries = new ConfigEntries(config);
        return FromCropPct(
            entries.Get("input_size", ConfigValues.SquareSide, Size),
            entries.Get("crop_pct", ConfigValues.Share, CropPct),
            entries.Get("interpolation", Filter, "bicubic"),
            entries.Get("mean", ConfigValues.Triple, ImageNetMean),
            entries.Get("std", ConfigValues.Deviation, ImageNetDeviation),
            Mode(config)) with { Defaults = entries.Absent };
    }

    static string Filter(JsonElement value, string name) => value.ValueKind == JsonValueKind.String && value.ValueEquals("random"u8)
        ? throw new InvalidDataException($"{name} is random, a setting of training that timm's evaluation refuses too")
        : ConfigValues.Filter(value, name);

    static CropMode Mode(JsonElement config) => config.Text("crop_mode") switch
    {
        null or "center" => CropMode.Center,
        "squash" => CropMode.Squash,
        "border" => CropMode.Border,
        var mode => throw new InvalidDataException($"crop_mode is '{mode}', expected center, squash or border"),
    };
}
