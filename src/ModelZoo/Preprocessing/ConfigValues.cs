using System.Text.Json;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>Checked values out of configuration files; what cannot be is an <see cref="InvalidDataException"/> that names the entry.</summary>
static class ConfigValues
{
    /// <summary>Published crops take 0.7 of the side and more; a hundredth of that would ask for pictures of 20,000 pixels.</summary>
    const double SmallestShare = 0.05;

    /// <summary>Published deviations are 0.2 and more; pixels divided by nearly nothing are infinite.</summary>
    const double SmallestDeviation = 0.001;

    static readonly string[] s_filters = ["nearest", "lanczos", "bilinear", "bicubic", "box", "hamming"]; // Pillow's numbers

    public static JsonElement? Find(this JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static bool Flag(this JsonElement holder, string name, bool otherwise) => holder.Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        var value => throw new InvalidDataException($"{name} is {value}, expected true or false"),
    };

    public static string? Text(this JsonElement holder, string name) => holder.Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        var value => throw new InvalidDataException($"{name} is {value}, expected a text"),
    };

    public static int Side(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var side) && side is > 0 and <= 10_000
            ? side
            : throw new InvalidDataException($"{name} is {value}, expected a side from 1 to 10000");

    /// <summary>The side of a square that may be written as a number, a pair, a shape of three channels, or an object with height and width.</summary>
    public static int SquareSide(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() == 2 => Equal(value[0], value[1], name),
        JsonValueKind.Array when value.GetArrayLength() == 3 && value[0].ValueKind == JsonValueKind.Number && value[0].GetDouble() == 3 => Equal(value[1], value[2], name),
        JsonValueKind.Array when value.GetArrayLength() == 3 => throw new InvalidDataException($"{name} is {value}, and only pictures of 3 channels are evaluated"),
        JsonValueKind.Object when value.Find("height") is { } height && value.Find("width") is { } width => Equal(height, width, name),
        _ => Side(value, name),
    };

    static int Equal(JsonElement height, JsonElement width, string name) =>
        Side(height, name) == Side(width, name) ? Side(width, name) : throw new InvalidDataException($"{name} is {height} x {width}, and only squares are evaluated");

    public static double Share(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= SmallestShare and <= 1 and var share
            ? share
            : throw new InvalidDataException($"{name} is {value}, expected a number from {SmallestShare} to 1");

    /// <summary>Three numbers; one alone is that of every channel.</summary>
    public static IReadOnlyList<double> Triple(JsonElement value, string name)
    {
        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1 and var same) return [same, same, same];
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 3) throw new InvalidDataException($"{name} is {value}, expected three numbers");
        var triple = value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() : double.NaN).ToList();
        return triple.TrueForAll(v => v is >= 0 and <= 1) ? triple : throw new InvalidDataException($"{name} is {value}, expected three numbers from 0 to 1");
    }

    public static IReadOnlyList<double> Deviation(JsonElement value, string name) =>
        Triple(value, name) is var triple && triple.All(v => v >= SmallestDeviation)
            ? triple
            : throw new InvalidDataException($"{name} is {value}, expected three deviations from {SmallestDeviation} to 1");

    public static string Filter(JsonElement value, string name)
    {
        var filter = value.ValueKind == JsonValueKind.String ? value.GetString()!.ToLowerInvariant() : value.TryGetInt32(out var number) && number is >= 0 and < 6 ? s_filters[number] : "";
        return filter != "nearest" && s_filters.Contains(filter) ? filter : throw new InvalidDataException($"{name} is {value}, expected one of bilinear, bicubic, box, hamming, lanczos");
    }
}
