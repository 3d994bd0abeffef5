using System.Text.Json;
using static Behavior.ModelZoo.Preprocessing.PreprocessingSpec;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary><c>open_clip_config.json</c>: size under <c>model_cfg</c>, the rest under <c>preprocess_cfg</c>. Defaults are those of open_clip's <c>PreprocessCfg</c>.</summary>
static class OpenClipConfig
{
    const int Size = 224;

    public static PreprocessingSpec? Read(JsonElement root)
    {
        if (root.Find("model_cfg")?.Find("vision_cfg") is not { ValueKind: JsonValueKind.Object } vision) return null;
        var config = root.Find("preprocess_cfg") ?? default;
        if (config.Text("mode") is { } mode and not "RGB") throw new InvalidDataException($"mode is '{mode}', expected RGB");
        var (model, entries) = (new ConfigEntries(vision), new ConfigEntries(config));
        var size = model.Get("image_size", ConfigValues.SquareSide, Size);
        var crop = Mode(config);
        return new(
            size, size, crop,
            entries.Get("interpolation", Filter, "bicubic"),
            entries.Get("mean", ConfigValues.Triple, ClipMean),
            entries.Get("std", ConfigValues.Deviation, ClipDeviation))
        {
            Fill = crop == CropMode.Border && config.Find("fill_color") is { } fill ? Grey(fill) : [0, 0, 0],
            Defaults = [.. model.Absent, .. entries.Absent],
        };
    }

    /// <summary>"random" is for training; open_clip's evaluation then takes its default.</summary>
    static string Filter(JsonElement value, string name) => (value.ValueKind == JsonValueKind.String ? value.GetString() : null) switch
    {
        "bicubic" or "random" => "bicubic",
        "bilinear" => "bilinear",
        _ => throw new InvalidDataException($"{name} is {value}, expected bicubic or bilinear"),
    };

    static IReadOnlyList<int> Grey(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var grey) && grey is >= 0 and <= 255
        ? [grey, grey, grey]
        : throw new InvalidDataException($"fill_color is {value}, expected a whole number from 0 to 255");

    static CropMode Mode(JsonElement config) => config.Text("resize_mode") switch
    {
        null or "shortest" => CropMode.Center,
        "squash" => CropMode.Squash,
        "longest" => CropMode.Border,
        var mode => throw new InvalidDataException($"resize_mode is '{mode}', expected shortest, squash or longest"),
    };
}
