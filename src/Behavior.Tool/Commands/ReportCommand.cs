using System.CommandLine;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Report;
using Behavior.Snapshots;
using Behavior.Tool.Suite;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior report</c>: what the suite measured, as one page and as Markdown.</summary>
static class ReportCommand
{
    public static Command Create()
    {
        var suite = SuiteOption.Create();
        var zoo = new Option<string?>("--zoo") { Description = "The zoo to report on (the one that the suite was built for unless given)" };
        var output = new Option<string?>("--out") { Description = "The folder to write index.html and report.md into (artifacts/report unless given)" };
        var command = new Command("report", "Write what the suite measured as a self-contained page and as Markdown.") { suite, zoo, output };
        command.SetAction((parsed, cancel) => Task.Run(() => Write(SuiteProject.Find(parsed.GetValue(suite)), parsed.GetValue(zoo), parsed.GetValue(output), cancel), CancellationToken.None));
        return command;
    }

    static int Write(SuiteProject suite, string? zoo, string? output, CancellationToken cancel)
    {
        var manifest = suite.Manifest();
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        (evaluations.Report, evaluations.Cancel) = (line => AnsiConsole.WriteLine(line), cancel);
        var model = ReportBuilder.Build(evaluations, new(ResultFolder.FolderIn(manifest.Artifacts)), zoo ?? manifest.Zoo, DateTimeOffset.UtcNow);
        var page = ReportFiles.Write(model, output ?? Path.Combine(manifest.Artifacts, "report"));
        foreach (var line in model.LeftOut) AnsiConsole.MarkupLineInterpolated($"[yellow]left out[/] {line}");
        AnsiConsole.MarkupLineInterpolated($"[green]report[/] {page}");
        return 0;
    }
}
