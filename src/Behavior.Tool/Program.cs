using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.Tool.Commands;
using Spectre.Console;

var root = new RootCommand("Behavior: a regression suite for the behaviour of vision models.")
{
    RunCommand.Create(),
    ReportCommand.Create(),
    AcceptCommand.Create(),
    TrainCommand.Create(),
    DoctorCommand.Create(),
    InspectCommand.Create(),
    ConformanceCommand.Create(),
    ManifestCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (BehaviorException problem)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{problem.Code}[/]: {problem.Text}");
    return 1;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[yellow]Stopped.[/] What was done is kept; the same command goes on from there.");
    return 130;
}
