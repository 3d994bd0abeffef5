using System.Globalization;
using System.Text;
using System.Text.Json;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>Rows of a file of JSON lines: <c>path</c>, <c>label</c> or <c>labels</c>, and <c>factors</c>, an object.</summary>
static class JsonRows
{
    public static IReadOnlyList<TableRow> Read(Layout layout, TreeFile table)
    {
        var rows = new List<TableRow>();
        foreach (var line in layout.Lines(table))
        {
            try
            {
                using var json = StrictJson.Parse(Encoding.UTF8.GetBytes(line.Text));
                rows.Add(Row(line.Number, json.RootElement));
            }
            catch (JsonException failure)
            {
                layout.BadLine(table, line.Number, $"no JSON object with path and label: {Shorten.Message(failure.Message, 160)} Expected {{\"path\": \"a.png\", \"label\": \"cat\"}}, one a line.");
            }
        }
        return rows;
    }

    static TableRow Row(int number, JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object) throw new JsonException("it is no object.");
        if (!row.TryGetProperty("path", out var path) || path.ValueKind != JsonValueKind.String) throw new JsonException("'path' is missing or no text.");
        var hasList = row.TryGetProperty("labels", out var list);
        if (!hasList && !row.TryGetProperty("label", out list)) throw new JsonException($"'label' is missing; it has {Layout.Listed(row.EnumerateObject().Select(p => p.Name))}.");
        if (hasList && list.ValueKind != JsonValueKind.Array) throw new JsonException("'labels' is no list.");
        string[] labels = hasList ? [.. list.EnumerateArray().Select(Label)] : [Label(list)];
        if (labels.Length == 0) throw new JsonException("'labels' is empty: leave the picture out.");
        var factors = row.TryGetProperty("factors", out var said) && said.ValueKind == JsonValueKind.Object
            ? said.EnumerateObject().ToDictionary(f => f.Name, f => Text(f.Value), StringComparer.Ordinal)
            : [];
        return new(number, path.GetString()!, labels, hasList, factors);
    }

    static string Label(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number && Text(value) is { Length: > 0 } text && !text.Contains(';')
        ? text
        : throw new JsonException("a label is no text, is empty or holds a semicolon.");

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when value.TryGetDouble(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
