using System.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests;

/// <summary>A copy of this repository with a history of its own, which tests change, build and run one after the other: what one has compiled the next need not.</summary>
public sealed class BuiltCopy : IDisposable
{
    /// <summary>What stays from test to test: what is compiled, and what is computed.</summary>
    static readonly string[] s_kept = ["bin", "obj", "store"];

    readonly TempFolder _temp = new();
    string? _clone;

    /// <summary>The copy's folder, once <see cref="Fresh"/> was called.</summary>
    public string Folder => _temp["behavior"];

    /// <summary>A path beside the copy.</summary>
    public string this[string name] => _temp[name];

    /// <summary>Makes the copy, or puts it back to what a clone holds; gives its first commit.</summary>
    public async Task<string> Fresh()
    {
        if (_clone is null)
        {
            RepositoryCopy.To(Folder);
            RepositoryCopy.Store(Folder);
            await Git("init", "--quiet");
            return _clone = await Commit("a clone");
        }
        await Git("reset", "--quiet", "--hard", _clone);
        await Git("clean", "--quiet", "-ffdx", "--exclude=/artifacts");
        foreach (var left in new DirectoryInfo(Path.Combine(Folder, "artifacts")).EnumerateFileSystemInfos().Where(e => !s_kept.Contains(e.Name)))
            if (left is DirectoryInfo folder) folder.Delete(recursive: true); else left.Delete();
        return _clone;
    }

    /// <summary>Commits everything; gives the commit.</summary>
    public async Task<string> Commit(string subject)
    {
        Assert.Equal(Path.Combine(Folder, ".git"), await Git("rev-parse", "--absolute-git-dir")); // the copy's own, and not this repository's
        await Git("add", "--all");
        await Git("-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=none", "commit", "--quiet", "--message", subject);
        return await Git("rev-parse", "HEAD");
    }

    async Task<string> Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)} ended with {git.ExitCode}.");
        return output.Trim();
    }

    public void Dispose() => _temp.Dispose();
}
