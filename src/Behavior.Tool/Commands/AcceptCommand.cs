using System.CommandLine;
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
        var command = new Command("accept", "Make received snapshots the verified ones.") { filter, suite };
        command.SetAction(parsed => Accept(SuiteProject.Find(parsed.GetValue(suite)), parsed.GetValue(filter)!));
        return command;
    }

    static int Accept(SuiteProject suite, string filter)
    {
        var folder = new SnapshotFolder(suite.Manifest().Snapshots);
        var accepted = folder.Accept(filter);
        foreach (var name in accepted) AnsiConsole.MarkupLineInterpolated($"[green]accepted[/] {name}");
        if (accepted.Count == 0) AnsiConsole.MarkupLineInterpolated($"Nothing to accept in {folder.Path}{(filter.Length > 0 ? $" for '{filter}'" : "")}.");
        return 0;
    }
}
