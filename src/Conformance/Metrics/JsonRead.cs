using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>Short forms for reading goldens.</summary>
static class JsonRead
{
    public static GoldenValue At(this GoldenValue e, string key) => e.GetProperty(key);

    public static int Int(this GoldenValue e, string key) => e.GetProperty(key).GetInt32();

    /// <summary>A count that is allocated or repeated: bounded.</summary>
    public static int Count(this GoldenValue e, string key, int most, int least = 0) => e.GetProperty(key).GetCount(least, most);

    public static double Real(this GoldenValue e, string key) => e.GetProperty(key).GetDouble();

    public static string Word(this GoldenValue e, string key) => e.GetProperty(key).GetString();

    public static double[] Reals(this GoldenValue e, string key) => [.. e.GetProperty(key).EnumerateArray().Select(v => v.GetDouble())];

    public static int[] Ints(this GoldenValue e, string key) => [.. e.GetProperty(key).EnumerateArray().Select(v => v.GetInt32())];

    public static string[] Words(this GoldenValue e, string key) => [.. e.GetProperty(key).EnumerateArray().Select(v => v.GetString())];

    /// <summary>The width of a matrix of this many values, from its <c>shape</c>.</summary>
    public static int Width(this GoldenValue e, int axis = 1) => e.GetProperty("shape")[axis].GetCount(1, GoldenLimits.Elements);
}
