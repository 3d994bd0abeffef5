using System.CommandLine;
using Behavior.Manifests;
using Behavior.Snapshots;
using Behavior.Tool.Suite;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior accept [TEXT]</c>: received snapshots become the verified ones.</summary>
static class AcceptCommand
{
    public static Command Create()
    {
        var filter = new Argument<string>("text") { Description = "Only rows whose name contains this text", DefaultValueFactory = _ => "" };
        var suite = SuiteOption.Create();
        var manifest = new Option<string?>("--manifest") { Description = "The behavior.manifest.json to use instead of the suite's newest one" };
        var command = new Command("accept", "Make received snapshots the verified ones: all of them, or none where one is cut off or of other weights.") { filter, suite, manifest };
        command.SetAction(parsed => Accept(parsed.GetValue(manifest) is { } file ? ManifestReader.Read(file) : SuiteProject.Find(parsed.GetValue(suite)).Manifest(), parsed.GetValue(filter)!));
        return command;
    }

    static int Accept(Manifest manifest, string filter)
    {
        var folder = new SnapshotFolder(manifest.Snapshots);
        var accepted = folder.Accept(new CurrentWeights(manifest).Of, filter);
        foreach (var name in accepted) AnsiConsole.MarkupLineInterpolated($"[green]accepted[/] {name}");
        if (accepted.Count == 0) AnsiConsole.MarkupLineInterpolated($"Nothing to accept in {folder.Path}{(filter.Length > 0 ? $" for '{filter}'" : "")}.");
        return 0;
    }
}
