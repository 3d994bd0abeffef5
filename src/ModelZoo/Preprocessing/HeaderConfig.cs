using System.Text.Json;
using System.Text.Json.Nodes;
using Behavior.Diagnostics.Files;

namespace Behavior.ModelZoo.Preprocessing;

/// <summary>
/// A configuration in a checkpoint's own header (<c>__metadata__</c> of a safetensors file): entries are texts there, so that one may be a whole configuration, or
/// the entries together are one.
/// </summary>
static class HeaderConfig
{
    /// <summary>The header's entries as one object: a text that is JSON counts as what it says. Null where no entry could be of a configuration.</summary>
    public static JsonElement? Of(IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0) return null;
        var root = new JsonObject();
        foreach (var (name, text) in metadata) root[name] = Value(text);
        return JsonSerializer.SerializeToElement(root);
    }

    static JsonNode? Value(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[' or '-' or (>= '0' and <= '9'), ..]) return JsonValue.Create(text);
        try
        {
            using var parsed = StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(text));
            return JsonNode.Parse(parsed.RootElement.GetRawText());
        }
        catch (JsonException) { return JsonValue.Create(text); }
    }
}
