using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Manifests;

/// <summary>The generated file as texts, which is all that the build writes; whatever is something else names the item and the key.</summary>
static class ManifestJson
{
    /// <summary>More items than any zoo has: every name is compared with every other.</summary>
    const int MostItems = 2_000;

    /// <summary>Reads the file's content.</summary>
    /// <exception cref="JsonException">It is no JSON, or a key stands twice in an object.</exception>
    public static JsonDocument Parse(byte[] content)
    {
        try { return StrictJson.Parse(content); }
        catch (JsonException failure) when (Doubled(content) is { } doubled) { throw new JsonException(doubled, failure); }
    }

    /// <summary>A text that every manifest has.</summary>
    public static string Text(JsonElement root, string key) =>
        Member(root, key) is { } value ? Written(value, $"'{key}'") : throw new JsonException($"'{key}' is missing.");

    /// <summary>A text that a manifest may lack or leave empty.</summary>
    public static string Text(JsonElement root, string key, string otherwise) =>
        Member(root, key) is { } value && Written(value, $"'{key}'") is { Length: > 0 } given ? given : otherwise;

    /// <summary>The metadata of every item of a kind, with its name and the file that defines it among them.</summary>
    public static IEnumerable<Dictionary<string, string>> Items(JsonElement root, string kind)
    {
        if (Member(root, kind) is not { } items) return [];
        if (items.ValueKind != JsonValueKind.Array) throw new JsonException($"'{kind}' is {Found(items)}. Expected a list of items.");
        if (items.GetArrayLength() > MostItems) throw new JsonException($"'{kind}' has {items.GetArrayLength():N0} items; at most {MostItems:N0} are read.");
        return items.EnumerateArray().Select((item, i) => Item(item, $"item {i + 1} of '{kind}'"));
    }

    static Dictionary<string, string> Item(JsonElement item, string what)
    {
        if (item.ValueKind != JsonValueKind.Object) throw new JsonException($"{what} is {Found(item)}. Expected an object of texts.");
        var metadata = item.EnumerateObject().ToDictionary(m => m.Name, m => Written(m.Value, $"{Called(item, what)}: '{Shorten.To(m.Name)}'"));
        return metadata.ContainsKey("Name") ? metadata : throw new JsonException($"{what} has no 'Name'.");
    }

    static string Called(JsonElement item, string what) =>
        item.TryGetProperty("Name", out var name) && name.ValueKind == JsonValueKind.String ? $"{what}, '{Shorten.To(name.GetString()!)}'" : what;

    static string Written(JsonElement value, string what) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"{what} is {Found(value)}. Expected a text.");

    static JsonElement? Member(JsonElement root, string key) =>
        root.ValueKind != JsonValueKind.Object ? throw new JsonException($"The file holds {Found(root)}. Expected an object.") : root.TryGetProperty(key, out var value) ? value : null;

    static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        _ => Shorten.To(value.GetRawText()),
    };

    /// <summary>Which key of which item stands twice; null where none does, or the content is no JSON at all.</summary>
    static string? Doubled(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return Doubled(json.RootElement, "");
        }
        catch (JsonException) { return null; }
    }

    static string? Doubled(JsonElement value, string what) => value.ValueKind switch
    {
        JsonValueKind.Object => Twice(value) is { } key
            ? $"{Called(value, what)}{(what.Length > 0 ? ": " : "")}'{Shorten.To(key)}' stands twice. Usual cause: metadata called Name or DefinedIn, which the build writes itself."
            : value.EnumerateObject().Select(m => Doubled(m.Value, $"'{m.Name}'")).OfType<string>().FirstOrDefault(),
        JsonValueKind.Array => value.EnumerateArray().Select((v, i) => Doubled(v, $"item {i + 1} of {what}")).OfType<string>().FirstOrDefault(),
        _ => null,
    };

    static string? Twice(JsonElement value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return value.EnumerateObject().Select(m => m.Name).FirstOrDefault(name => !seen.Add(name));
    }
}
