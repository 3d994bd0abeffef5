using System.Text;
using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>The results as tables for people.</summary>
static class MarkdownReport
{
    public static string Of(Results results)
    {
        var text = new StringBuilder("# Behavior on a GPU\n\n");
        foreach (var (name, value) in results.Machine.Concat(results.Library)) text.Append($"* {name}: {(value is JsonArray list ? string.Join(", ", list) : value)}\n");
        Table(text, "Images per second, best and median of the rounds", "network | precision | batch | who | best | median | best against Behavior's", results.Speed,
            r => [Text(r["network"]), Text(r["precision"]), Text(r["batch"]), Text(r["who"]), Text(r["best"], "0.0"), Text(r["median"], "0.0"), Text(r["ratio"], "0.00")]);
        Table(text, "Outputs on the device against the processor's in float32",
            "network | precision | largest difference | largest output | relative difference | same largest output", results.Agreement,
            r =>
            [
                Text(r["network"]), Text(r["precision"]), Text(r["largest"], "g2"), Text(r["largestReference"], "g3"), Text(r["relative"], "g2"), Text(r["top1"], "0.0 %"),
            ]);
        Table(text, "Decisions over photographs against the processor's in float32", "network | photographs | where | differing decisions | right", results.Photographs,
            r => [Text(r["network"]), Text(r["photographs"]), Text(r["where"]), Text(r["differing"]), Text(r["right"])]);
        Table(text, "Four networks over the same photographs, seconds", "precision | photographs | batch | preparation alone | four passes | one pass", results.OnePass,
            r => [Text(r["precision"]), Text(r["photographs"]), Text(r["batch"]), Text(r["preparation"], "0.00"), Text(r["fourPasses"], "0.00"), Text(r["onePass"], "0.00")]);
        if (results.Remarks.Count > 0) text.Append("\n## Remarks\n\n").AppendJoin('\n', results.Remarks.Select(r => $"* {r}")).Append('\n');
        return text.ToString();
    }

    static void Table(StringBuilder text, string title, string head, JsonArray rows, Func<JsonObject, string[]> cells)
    {
        if (rows.Count == 0) return;
        text.Append($"\n## {title}\n\n| {head} |\n|{string.Concat(head.Split('|').Select(_ => "---|"))}\n");
        foreach (var row in rows) text.Append($"| {string.Join(" | ", cells(row!.AsObject()))} |\n");
    }

    static string Text(JsonNode? value) => value?.ToString() ?? "";

    static string Text(JsonNode? value, string format) => value is null ? "-" : value.GetValue<double>().ToString(format);
}
