using System.CommandLine;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Report;
using Behavior.Snapshots;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior report</c>: what the suite measured, as one page and as Markdown.</summary>
static class ReportCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "The folder to write index.html and report.md into (artifacts/report unless given)" };
        var file = new Option<string?>("--manifest") { Description = "The behavior.manifest.json to use instead of the suite's newest one" };
        var command = new Command("report", "Write what the suite measured as a self-contained page and as Markdown.") { output, file };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Write(parsed.GetValue(file) is { } given ? ManifestReader.Read(given) : suite.Manifest(parsed), parsed.GetValue(output), cancel), CancellationToken.None));
        return command;
    }

    static int Write(Manifest manifest, string? output, CancellationToken cancel)
    {
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        (evaluations.Report, evaluations.Cancel) = (Console.Out.WriteLine, cancel);
        var model = ReportBuilder.Build(evaluations, new(ResultFolder.FolderIn(manifest.Artifacts)), manifest.Zoo, DateTimeOffset.UtcNow);
        var page = ReportFiles.Write(model, output ?? Path.Combine(manifest.Artifacts, "report"));
        foreach (var line in model.LeftOut) Console.Out.WriteLine($"left out {line}");
        Console.Out.WriteLine($"report {page}");
        return 0;
    }
}
