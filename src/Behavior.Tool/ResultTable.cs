using System.Text.Json;
using Behavior.Manifests;
using Behavior.Snapshots;
using Spectre.Console;

namespace Behavior.Tool;

/// <summary>The rows that a run has measured: value, interval, n, and whether the snapshot agrees.</summary>
static class ResultTable
{
    public static void Print(Manifest manifest, DateTime since)
    {
        var folder = Path.Combine(manifest.Artifacts, "results");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Where(f => File.GetLastWriteTimeUtc(f) >= since).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) return;

        var waiting = new SnapshotFolder(manifest.Snapshots).Waiting().ToHashSet();
        var table = new Table().Border(TableBorder.Minimal).AddColumns("row", "value", "95 % interval", "n", "verdict", "snapshot");
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var row = json.RootElement;
            table.AddRow(new Text(name), new Text(Field(row, "value", "effect")), new Text($"{Field(row, "low")} to {Field(row, "high")}"),
                new Text(Field(row, "n")), new Text(Field(row, "verdict")), new Markup(waiting.Contains(name) ? "[red]differs[/]" : "[green]agrees[/]"));
        }
        AnsiConsole.Write(table);
        if (waiting.Count > 0) AnsiConsole.MarkupLine($"{waiting.Count} row(s) differ. To look: [bold]git diff --no-index[/]; to accept: [bold]behavior accept[/].");
    }

    static string Field(JsonElement row, params string[] names) =>
        names.Select(n => row.TryGetProperty(n, out var value) ? value.ToString() : null).FirstOrDefault(v => v is not null) ?? "";
}
