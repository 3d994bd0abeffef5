using Behavior.Diagnostics.Failures;
using Behavior.Tool.Terminal;

namespace Behavior.Tool;

/// <summary>Failures on threads that no command waits for: told like all others, instead of a stack trace and an aborted process.</summary>
static class UnhandledFailures
{
    /// <summary>Watches until the process ends.</summary>
    /// <param name="args">The command line, for the file about a failure.</param>
    public static void Watch(string[] args)
    {
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
            Environment.Exit(FailureLine.Tell(e.ExceptionObject as Exception ?? new InvalidOperationException($"{e.ExceptionObject}"), args));
        TaskScheduler.UnobservedTaskException += (_, e) =>
        {
            e.SetObserved();
            Console.Error.WriteLine($"{FailureFile.Code}: {FailureFile.Line(e.Exception, FailureFile.Write(e.Exception, args))}");
        };
    }
}
