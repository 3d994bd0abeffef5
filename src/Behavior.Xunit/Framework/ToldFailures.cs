using System.Text.RegularExpressions;
using Behavior.Diagnostics.Failures;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Xunit.Framework;

/// <summary>
/// How a red row is told. An error with a code is its text alone: where it was thrown helps nobody who reads figures. What nobody foresaw becomes one line with a
/// code and a file to send, never a bare stack trace. Failed assertions stay as they are.
/// </summary>
/// <param name="inner">Receives every message.</param>
public sealed partial class ToldFailures(IMessageSink inner) : IMessageSink
{
    /// <summary>What xunit shows without the name of its type.</summary>
    const string OfAssertions = "Xunit.Sdk.", Told = OfAssertions + "XunitException";

    static readonly string[] s_wrappings = ["System.AggregateException", "System.Reflection.TargetInvocationException", "System.TypeInitializationException"];

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is TestFailed { Cause: FailureCause.Exception } failed) Tell(failed);
        return inner.OnMessage(message);
    }

    static void Tell(TestFailed failed)
    {
        var at = First(failed);
        var (type, text) = (failed.ExceptionTypes[at] ?? "", failed.Messages[at]);
        if (type.StartsWith(OfAssertions, StringComparison.Ordinal)) return;
        if (!Coded().IsMatch(text)) text = $"{FailureFile.Code}: {FailureFile.Line(type.Split('.')[^1], text, FailureFile.WriteTrace(Trace(failed), Environment.GetCommandLineArgs()))}";
        (failed.ExceptionTypes, failed.Messages, failed.StackTraces, failed.ExceptionParentIndices) = ([Told], [text], [null], [-1]);
    }

    /// <summary>The first exception that is no mere wrapping of another one.</summary>
    static int First(TestFailed failed)
    {
        var at = 0;
        while (at + 1 < failed.ExceptionTypes.Length && s_wrappings.Contains(failed.ExceptionTypes[at])) at++;
        return at;
    }

    static string Trace(TestFailed failed) =>
        string.Join("\n\n", failed.ExceptionTypes.Select((type, i) => $"{type}: {failed.Messages[i]}\n{failed.StackTraces[i]}"));

    [GeneratedRegex(@"^BHV\d{4}: ")]
    private static partial Regex Coded();
}
