using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Behavior.Diagnostics.Files;

namespace Behavior.Diagnostics.Failures;

/// <summary>
/// What is kept of a failure that nobody foresaw: a file to send, and one line for whoever runs the program. A stack trace on a terminal helps
/// nobody who did not write the program, and is gone when the window is.
/// </summary>
public static class FailureFile
{
    /// <summary>The code of an unforeseen failure.</summary>
    public const string Code = "BHV0099";

    const int LongestTrace = 1 << 20, LongestCause = 300, LongestArgument = 2_000;

    static readonly string[] s_secrets = ["token", "key", "secret", "password", "passwd", "auth", "credential"];

    /// <summary>Writes the file.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="arguments">What the program was called with; values whose names speak of secrets are left out.</param>
    /// <param name="folder">Where to; the folder for temporary files unless given.</param>
    /// <returns>Its path; empty where it cannot be written.</returns>
    public static string Write(Exception failure, IEnumerable<string> arguments, string? folder = null) => WriteTrace(failure.ToString(), arguments, folder);

    /// <summary>The same from types, messages and stack traces of what was thrown.</summary>
    public static string WriteTrace(string trace, IEnumerable<string> arguments, string? folder = null)
    {
        try
        {
            var path = Path.Combine(folder ?? Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"behavior-failure-{DateTime.UtcNow:yyyyMMdd-HHmmss-fff}-{Environment.ProcessId}.txt"));
            AtomicFile.Write(path, Content(trace, arguments));
            return path;
        }
        catch (Exception full) when (RegularFile.IsRefusal(full) || full is OutOfMemoryException) { return ""; }
    }

    /// <summary>The text behind <see cref="Code"/>, on one line: what happened, and what to do with the file.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="path">What <see cref="Write"/> returned.</param>
    public static string Line(Exception failure, string path)
    {
        var cause = Cause.Of(failure);
        return Line(cause.GetType().Name, cause.Message, path);
    }

    /// <summary>The same from the name of a type and its message.</summary>
    public static string Line(string type, string message, string path)
    {
        var mend = type == nameof(OutOfMemoryException)
            ? "There was not enough memory: close other programs, or run with less at a time."
            : "This is a fault of Behavior, not of what it was given.";
        var file = path.Length > 0 ? $"Please send {path}: it says where." : "No file about it could be written: the folder for temporary files is full or read-only.";
        return $"Unexpected {type}: {Shorten.To(message.ReplaceLineEndings(" "), LongestCause)} {mend} {file}";
    }

    static string Content(string trace, IEnumerable<string> arguments) =>
        $"""
        Behavior {Version()}
        .NET     {RuntimeInformation.FrameworkDescription}
        system   {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors
        time     {DateTime.UtcNow.ToString("u", CultureInfo.InvariantCulture)}
        called   {string.Join(' ', WithoutSecrets(arguments))}

        {(trace.Length > LongestTrace ? trace[..LongestTrace] : trace)}

        """;

    static string Version() => typeof(FailureFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "of unknown version";

    /// <summary>The arguments without the values behind names such as <c>--token</c>, and without a name and password in an address.</summary>
    static IEnumerable<string> WithoutSecrets(IEnumerable<string> arguments)
    {
        var hide = false;
        foreach (var argument in arguments)
        {
            var (name, at) = (argument, argument.IndexOf('='));
            if (hide) yield return "***";
            else if (at > 0 && IsSecret(argument[..at])) yield return $"{argument[..at]}=***";
            else yield return Shorten.To(WithoutUser(argument), LongestArgument);
            hide = !hide && at < 0 && name.StartsWith('-') && IsSecret(name);
        }
    }

    static bool IsSecret(string name) => s_secrets.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));

    static string WithoutUser(string argument)
    {
        var start = argument.IndexOf("://", StringComparison.Ordinal);
        var end = start < 0 ? -1 : argument.IndexOf('@', start);
        return end < 0 ? argument : $"{argument[..(start + 3)]}***{argument[end..]}";
    }
}
