using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.Tool.Commands;
using Behavior.Tool.Terminal;
using Behavior.Toybox.Sets;
using Spectre.Console;

namespace Behavior.Tool;

/// <summary><c>behavior</c>: the commands, and how a failure is told: on one line, by its code.</summary>
static class BehaviorCommand
{
    const int LongestProblem = 300, MostProblems = 5;

    /// <summary>A word that begins with @ is a word, not a file with further ones.</summary>
    static readonly ParserConfiguration s_parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Every command under one root.</summary>
    public static RootCommand Create() => new("Behavior: a regression suite for the behaviour of vision models.")
    {
        RunCommand.Create(),
        ReportCommand.Create(),
        AcceptCommand.Create(),
        DiffCommand.Create(),
        TrainCommand.Create(),
        ToyCommand.Create(),
        DoctorCommand.Create(),
        DatasetsCommand.Create(),
        InspectCommand.Create(),
        ConformanceCommand.Create(),
        ManifestCommand.Create(),
        CacheCommand.Create(),
        SqlCommand.Create(),
        ExportCommand.Create(),
    };

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code: 0 where all is well, 1 for a problem, 130 where it was stopped.</returns>
    public static async Task<int> Run(params string[] args)
    {
        ModelRegistry.Include(typeof(ToyReader).Assembly); // the embedded world's networks: 'train', 'toy', 'inspect' and 'conformance' work without a manifest
        try
        {
            var parsed = Create().Parse(args, s_parser);
            return parsed.Action is ParseErrorAction ? FailureLine.Tell("BHV0025", Misread(parsed)) : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.MarkupLine("[yellow]Stopped.[/] What was done is kept; the same command goes on from there.");
            return 130;
        }
        catch (Exception failure) { return FailureLine.Tell(failure, args); }
    }

    /// <summary>What is wrong with a command line, and where to see how it is written.</summary>
    static string Misread(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.FirstOrDefault();
        var problems = unknown is not null && command.Subcommands.Count > 0
            ? [Suggest.Unknown("command", unknown, command.Subcommands.Select(c => c.Name))]
            : parsed.Errors.Select(e => Shorten.To(e.Message, LongestProblem)).Take(MostProblems);
        var path = command is RootCommand ? "behavior" : $"behavior {string.Join(' ', Names(parsed.CommandResult))}";
        return $"{string.Join(' ', problems)} To see how it is written: {path} --help";
    }

    static IEnumerable<string> Names(SymbolResult? result) => result is CommandResult { Command: not RootCommand } command ? Names(command.Parent).Append(command.Command.Name) : [];
}
