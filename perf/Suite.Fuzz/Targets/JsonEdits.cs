using System.Text.Json;
using System.Text.Json.Nodes;

namespace Behavior.Suite.Fuzz;

/// <summary>
/// Edits of sound JSON that keep it JSON: a key or an item away, or another value in its place. Mutated bytes are no JSON nine times of ten, and
/// stop at the parser; these get to the code behind it.
/// </summary>
static class JsonEdits
{
    static readonly string[] s_values =
    [
        "null", "true", "\"\"", "\"x\"", "\"../x\"", "\"1\"", "[]", "{}", "[[]]", "[{}]", "[null]", "0", "-1", "1", "3", "0.5", "2147483647", "-2147483648", "4294967295", "9223372036854775807",
        "99999999999999999999", "1e300", "-1e300", "1e-300", "1e999", "\"\\u0000\"", "\"a\\nb\"", "\"\\u0301\"", "\"1e9\"", "\"-5\"",
    ];

    /// <summary>One to three edits, chosen by a number.</summary>
    public static byte[] Make(byte[] json, int number)
    {
        var random = new Random(number);
        var root = JsonNode.Parse(json)!;
        for (var edits = 1 + random.Next(3); edits > 0; edits--) Edit(root, random);
        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    static void Edit(JsonNode root, Random random)
    {
        var at = root;
        while (true)
        {
            var children = Children(at);
            if (children.Count == 0) return;
            var child = children[random.Next(children.Count)];
            if (Inside(at, child) is { } inner && Children(inner).Count > 0 && random.Next(4) > 0) at = inner;
            else
            {
                Replace(at, child, random);
                return;
            }
        }
    }

    static List<object> Children(JsonNode node) => node switch
    {
        JsonObject members => [.. members.Select(m => m.Key)],
        JsonArray items => [.. Enumerable.Range(0, items.Count)],
        _ => [],
    };

    static JsonNode? Inside(JsonNode node, object child) => child is string key ? node[key] : node[(int)child];

    static void Replace(JsonNode node, object child, Random random)
    {
        var away = random.Next(4) == 0;
        var value = away ? null : JsonNode.Parse(s_values[random.Next(s_values.Length)]);
        if (node is JsonObject members)
        {
            if (away) members.Remove((string)child);
            else members[(string)child] = value;
        }
        else if (away) ((JsonArray)node).RemoveAt((int)child);
        else ((JsonArray)node)[(int)child] = value;
    }
}
