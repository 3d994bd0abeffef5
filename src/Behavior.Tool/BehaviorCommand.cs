using System.CommandLine;
using System.ComponentModel;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.Tool.Commands;
using Behavior.Toybox.Sets;
using Spectre.Console;

namespace Behavior.Tool;

/// <summary><c>behavior</c>: the commands, and how a failure is told: on one line, by its code.</summary>
static class BehaviorCommand
{
    /// <summary>Every command under one root.</summary>
    public static RootCommand Create() => new("Behavior: a regression suite for the behaviour of vision models.")
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

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code: 0 where all is well, 1 for a problem, 130 where it was stopped.</returns>
    public static async Task<int> Run(params string[] args)
    {
        ModelRegistry.Include(typeof(ToyReader).Assembly); // the embedded world's networks: 'train', 'toy', 'inspect' and 'conformance' work without a manifest
        try
        {
            return await Create().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (BehaviorException problem)
        {
            return Fail(problem.Code, problem.Text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return Fail("BHV0019", $"{failure.Message} Usual causes: a path that does not exist, a folder that is read-only, a full disk."
                + " Check the path that was given, or free some space, and run the same command again.");
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.MarkupLine("[yellow]Stopped.[/] What was done is kept; the same command goes on from there.");
            return 130;
        }
    }

    static int Fail(string code, string text)
    {
        Console.Error.WriteLine($"{code}: {text}"); // Spectre would break the line, and paths in it, at 80 columns where there is no terminal
        return 1;
    }
}
