using System.CommandLine;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.Tool.Commands;
using Behavior.Toybox;
using Behavior.Toybox.Sets;
using Spectre.Console;

var root = new RootCommand("Behavior: a regression suite for the behaviour of vision models.")
{
    RunCommand.Create(),
    ReportCommand.Create(),
    AcceptCommand.Create(),
    TrainCommand.Create(),
    ToyCommand.Create(),
    DoctorCommand.Create(),
    InspectCommand.Create(),
    ConformanceCommand.Create(),
    ManifestCommand.Create(),
    CacheCommand.Create(),
    SqlCommand.Create(),
};

ModelRegistry.Include(typeof(ToyReader).Assembly); // the embedded world's networks: 'train', 'toy', 'inspect' and 'conformance' work without a manifest

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (BehaviorException problem)
{
    Console.Error.WriteLine($"{problem.Code}: {problem.Text}"); // Spectre would break the line, and paths in it, at 80 columns where there is no terminal
    return 1;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"BHV0019: {failure.Message} Usual causes: a path that does not exist, a folder that is read-only, a full disk. Check the path that was given, or free some space, and run the same command again.");
    return 1;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[yellow]Stopped.[/] What was done is kept; the same command goes on from there.");
    return 130;
}
