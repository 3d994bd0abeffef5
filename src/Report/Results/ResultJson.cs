using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.Report.Results;

/// <summary>Values of a result file; one that is missing or of another type is a <see cref="JsonException"/> that names the key.</summary>
static class ResultJson
{
    public static JsonElement Object(JsonElement json, string key) => Member(json, key, JsonValueKind.Object, "an object");

    public static JsonElement List(JsonElement json, string key) => Member(json, key, JsonValueKind.Array, "a list");

    public static string Text(JsonElement json, string key) => Member(json, key, JsonValueKind.String, "a text").GetString()!;

    /// <summary>A number that a file may lack.</summary>
    public static double? Number(JsonElement json, string key) => json.TryGetProperty(key, out _) ? Finite(key, Member(json, key, JsonValueKind.Number, "a number")) : null;

    public static int Count(JsonElement json, string key) =>
        Member(json, key, JsonValueKind.Number, "a count").TryGetInt32(out var count) && count >= 0 ? count : throw new JsonException($"'{key}' is no count.");

    /// <summary>What a figure may be: a finite number, or a text that says why there is none.</summary>
    public static JsonElement Figure(JsonProperty figure)
    {
        if (figure.Value.ValueKind == JsonValueKind.Number) Finite(figure.Name, figure.Value);
        else if (figure.Value.ValueKind != JsonValueKind.String) throw new JsonException($"the figure '{Shorten.To(figure.Name)}' is no number and no text.");
        return figure.Value.Clone();
    }

    static double Finite(string key, JsonElement value) =>
        value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonException($"'{Shorten.To(key)}' is {Shorten.To(value.GetRawText())}, no finite number.");

    static JsonElement Member(JsonElement json, string key, JsonValueKind kind, string expected)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new JsonException($"something else stands where an object with '{key}' is expected.");
        if (!json.TryGetProperty(key, out var value)) throw new JsonException($"'{key}' is missing.");
        return value.ValueKind == kind ? value : throw new JsonException($"'{key}' is not {expected}.");
    }
}
