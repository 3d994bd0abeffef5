using System.Text.Json;

namespace Behavior.Imaging.Corruptions;

/// <summary>The published parameters: three sets, for 224 (ImageNet-C), 64 (TinyImageNet-C) and 32 (CIFAR-C) pixels.</summary>
static class CorruptionParameters
{
    static readonly Dictionary<(string Name, int Set), double[][]> s_all = Load();

    /// <summary>The side of the set that belongs to a picture of this side.</summary>
    public static int SetFor(int side) => side >= 128 ? 224 : side >= 48 ? 64 : 32;

    public static double[] For(string name, int side, int severity) => s_all[(name, SetFor(side))][severity - 1];

    static Dictionary<(string, int), double[][]> Load() => EmbeddedJson.Read("parameters.json").EnumerateObject()
        .SelectMany(c => c.Value.GetProperty("values").EnumerateObject().Select(s => (Key: (c.Name, int.Parse(s.Name)), Severities: s.Value.EnumerateArray().Select(Numbers).ToArray())))
        .ToDictionary(c => c.Key, c => c.Severities);

    static double[] Numbers(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetDouble())] : [value.GetDouble()];
}
