using System.CommandLine;
using System.Diagnostics;
using Behavior.Runs;
using Behavior.Tool.Suite;
using Behavior.Tool.Terminal;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior run</c>: the suite through <c>dotnet test</c>, then every row that it measured.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var filter = new Option<string?>("--filter") { Description = "Only some rows, for example Model=toy-vit-sup or Section=Calibration" };
        var command = new Command("run", "Run the suite and show what it measured.") { filter };
        var suite = SuiteOptions.AddTo(command);
        command.SetAction((parsed, cancel) => Run(suite.Project(parsed), suite.Given(parsed), parsed.GetValue(filter), cancel));
        return command;
    }

    static async Task<int> Run(SuiteProject suite, IReadOnlyList<KeyValuePair<string, string>> given, string? filter, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { "test", suite.Folder } };
        foreach (var (name, value) in given) start.ArgumentList.Add($"-p:{name}={value}");
        if (filter is not null)
        {
            start.ArgumentList.Add("--filter");
            start.ArgumentList.Add(filter);
        }
        var started = DateTime.UtcNow;
        using var test = Process.Start(start)!;
        await test.WaitForExitAsync(cancel);
        if (suite.Built is { } manifest && RunRecord.FileIn(manifest.Artifacts) is var record && File.GetLastWriteTimeUtc(record) >= started)
            ResultTable.Print(RunRecord.Read(record), TerminalColumns.Now);
        return test.ExitCode;
    }
}
