using System.ComponentModel;
using System.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>Runs the scripts of the workflows; a machine without Python skips what asks for it, and GitHub's has one.</summary>
static class Python
{
    /// <summary>Runs a script of <c>.github/scripts</c>.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(string script, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["-B", Path.Combine(SharedFolder.RepositoryRoot, ".github", "scripts", script), .. arguments]) start.ArgumentList.Add(word);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Start(start);
        Assert.SkipUnless(process is not null, "python3 is not installed here.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await errors);
    }

    static Process? Start(ProcessStartInfo start)
    {
        try { return Process.Start(start); }
        catch (Win32Exception) { return null; }
    }
}
