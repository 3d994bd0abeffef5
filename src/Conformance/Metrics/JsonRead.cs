using System.Text.Json;

namespace Behavior.Conformance.Metrics;

/// <summary>Short forms for reading goldens.</summary>
static class JsonRead
{
    public static JsonElement At(this JsonElement e, string key) => e.GetProperty(key);

    public static int Int(this JsonElement e, string key) => e.GetProperty(key).GetInt32();

    public static double Real(this JsonElement e, string key) => e.GetProperty(key).GetDouble();

    public static string Word(this JsonElement e, string key) => e.GetProperty(key).GetString()!;

    public static double[] Reals(this JsonElement e, string key) => [.. e.GetProperty(key).EnumerateArray().Select(v => v.GetDouble())];

    public static int[] Ints(this JsonElement e, string key) => [.. e.GetProperty(key).EnumerateArray().Select(v => v.GetInt32())];

    public static string[] Words(this JsonElement e, string key) => [.. e.GetProperty(key).EnumerateArray().Select(v => v.GetString()!)];
}
