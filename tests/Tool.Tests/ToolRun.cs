using Spectre.Console;

namespace Behavior.Tool.Tests;

/// <summary>What a command line did: its exit code, what it printed, and what it said went wrong.</summary>
/// <param name="ExitCode">The process's exit code.</param>
/// <param name="Output">Standard output, LF.</param>
/// <param name="Errors">Standard error, LF.</param>
sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Wide enough that no path is broken.</summary>
    const int Columns = 1000;

    /// <summary>Runs <c>behavior</c> with arguments in this process.</summary>
    public static async Task<ToolRun> Of(params string[] args)
    {
        var (exitCode, output, errors) = await Caught(() => BehaviorCommand.Run(args));
        return new(exitCode, output, errors);
    }

    /// <summary>Runs a part of the tool in this process.</summary>
    public static async Task<ToolRun> Of(Func<int> part)
    {
        var (exitCode, output, errors) = await Caught(() => Task.FromResult(part()));
        return new(exitCode, output, errors);
    }

    /// <summary>What something prints.</summary>
    public static async Task<string> Printed(Action print)
    {
        var (_, output, _) = await Caught(() =>
        {
            print();
            return Task.FromResult(0);
        });
        return output;
    }

    /// <summary>The command must have failed, with one line that begins with a code.</summary>
    public void Fails(string code, params string[] saying)
    {
        Assert.Equal(1, ExitCode);
        Assert.StartsWith(code + ": ", Errors, StringComparison.Ordinal);
        Assert.Single(Errors.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", Errors + Output, StringComparison.Ordinal);
        Assert.All(saying, text => Assert.Contains(text, Errors, StringComparison.Ordinal));
    }

    /// <summary>The command must have succeeded, without a word on the error output.</summary>
    public void Succeeds(params string[] saying)
    {
        Assert.Equal("", Errors);
        Assert.All(saying, text => Assert.Contains(text, Output, StringComparison.Ordinal));
        Assert.Equal(0, ExitCode);
    }

    static async Task<(int ExitCode, string Output, string Errors)> Caught(Func<Task<int>> run)
    {
        var (output, errors, console) = (Console.Out, Console.Error, AnsiConsole.Console);
        using StringWriter caught = new() { NewLine = "\n" }, wrong = new() { NewLine = "\n" };
        try
        {
            Console.SetOut(caught);
            Console.SetError(wrong);
            AnsiConsole.Console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(caught) });
            AnsiConsole.Console.Profile.Width = Columns;
            var exitCode = await run();
            return (exitCode, caught.ToString().ReplaceLineEndings("\n"), wrong.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            AnsiConsole.Console = console;
        }
    }
}
