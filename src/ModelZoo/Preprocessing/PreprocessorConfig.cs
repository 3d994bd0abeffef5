using System.Text.Json;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>transformers' <c>preprocessor_config.json</c>.</summary>
static class PreprocessorConfig
{
    const string PillowBicubic = "bicubic";

    public static PreprocessingSpec? Read(JsonElement root)
    {
        if (root.Find("image_mean") is not { } mean || root.Find("image_std") is not { } deviation || (root.Find("crop_size") ?? root.Find("size")) is not { } crop) return null;
        var size = ConfigValues.SquareSide(crop, "crop_size");
        var cropped = root.Find("do_center_crop")?.ValueKind != JsonValueKind.False;
        var shortest = root.Find("size") is not { ValueKind: JsonValueKind.Object } given || given.Find("shortest_edge") is not null;
        return new PreprocessingSpec(
            size,
            root.Find("size") is { } resize ? ConfigValues.SquareSide(resize, "size") : size,
            cropped && shortest ? CropMode.Center : CropMode.Squash,
            root.Find("resample") is { } filter ? ConfigValues.Filter(filter, "resample") : PillowBicubic,
            ConfigValues.Triple(mean, "image_mean"),
            ConfigValues.Deviation(deviation, "image_std"));
    }
}
