using System.CommandLine;
using System.Diagnostics;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior run</c>: the suite through <c>dotnet test</c>, then one table of what it measured.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var suite = SuiteOption.Create();
        var zoo = new Option<string?>("--zoo") { Description = "The zoo to run (toy unless given)" };
        var data = new Option<string?>("--data-root") { Description = "The folder that holds data and published checkpoints" };
        var filter = new Option<string?>("--filter") { Description = "Only some rows, for example Model=toy-vit-sup or Section=Calibration" };
        var command = new Command("run", "Run the suite and show what it measured.") { suite, zoo, data, filter };
        command.SetAction((parsed, cancel) => Run(SuiteProject.Find(parsed.GetValue(suite)), parsed.GetValue(zoo), parsed.GetValue(data), parsed.GetValue(filter), cancel));
        return command;
    }

    static async Task<int> Run(SuiteProject suite, string? zoo, string? data, string? filter, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { "test", suite.Folder } };
        if (zoo is not null) start.ArgumentList.Add($"-p:Zoo={zoo}");
        if (data is not null) start.ArgumentList.Add($"-p:DataRoot={Path.GetFullPath(data)}");
        if (filter is not null)
        {
            start.ArgumentList.Add("--filter");
            start.ArgumentList.Add(filter);
        }
        var started = DateTime.UtcNow;
        using var test = Process.Start(start)!;
        await test.WaitForExitAsync(cancel);
        ResultTable.Print(suite.Manifest(), started);
        return test.ExitCode;
    }
}
