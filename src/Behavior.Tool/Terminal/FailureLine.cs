using System.ComponentModel;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Failures;

namespace Behavior.Tool.Terminal;

/// <summary>A failure as the tool tells it: on one line, by its code.</summary>
static class FailureLine
{
    /// <summary>Tells of a failure; one that nobody foresaw leaves a file to send.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception failure, IEnumerable<string> args) => Cause.Of(failure) switch
    {
        BehaviorException problem => Tell(problem.Code, problem.Text),
        Exception refused and (IOException or UnauthorizedAccessException or Win32Exception) => Tell("BHV0019", $"{refused.Message} Usual causes: a path that does not exist, "
            + "a folder that is read-only, a full disk. Check the path that was given, or free some space, and run the same command again."),
        _ => Tell(FailureFile.Code, FailureFile.Line(failure, FailureFile.Write(failure, args))),
    };

    /// <summary>Tells of a problem.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(string code, string text)
    {
        Console.Error.WriteLine($"{code}: {text}"); // Spectre would break the line, and paths in it, at 80 columns where there is no terminal
        return 1;
    }
}
