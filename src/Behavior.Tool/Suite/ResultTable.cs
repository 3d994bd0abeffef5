using System.Globalization;
using Behavior.Manifests;
using Behavior.Report.Results;
using Behavior.Snapshots;
using Spectre.Console;

namespace Behavior.Tool.Suite;

/// <summary>The rows that a run has measured: value, interval, n, and whether the snapshot agrees.</summary>
static class ResultTable
{
    public static void Print(Manifest manifest, DateTime since)
    {
        var folder = ResultFolder.FolderIn(manifest.Artifacts);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Where(f => File.GetLastWriteTimeUtc(f) >= since).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) return;

        var waiting = new SnapshotFolder(manifest.Snapshots).Waiting().ToHashSet();
        var table = new Table().Border(TableBorder.Minimal).AddColumns("row", "value", "95 % interval", "n", "verdict", "snapshot");
        var leftOut = new List<string>();
        foreach (var file in files)
        {
            if (ResultRow.Read(file, out var problem) is not { } row)
            {
                leftOut.Add(problem);
                continue;
            }
            var name = Path.GetFileNameWithoutExtension(file);
            var value = row.Finding?.Parts is [var only] ? only.Effect : row.Value;
            table.AddRow(new Text(name), new Text(Shown(value.ValueOrNull)), new Text($"{Shown(value.Low)} to {Shown(value.High)}"), new Text(value.N.ToString(CultureInfo.InvariantCulture)),
                new Text(row.Finding?.Verdict ?? ""), new Markup(waiting.Contains(name) ? "[red]differs[/]" : "[green]agrees[/]"));
        }
        AnsiConsole.Write(table);
        foreach (var line in leftOut) AnsiConsole.MarkupLineInterpolated($"[yellow]left out[/] {line}");
        if (waiting.Count > 0) AnsiConsole.MarkupLine($"{waiting.Count} row(s) differ. To look: [bold]git diff --no-index[/]; to accept: [bold]behavior accept[/].");
    }

    static string Shown(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
