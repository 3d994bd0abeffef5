using System.ComponentModel;
using System.Diagnostics;
using Behavior.Diagnostics;

namespace Behavior.Baselines;

/// <summary>Reads a git repository through <c>git</c>. What comes from a user is never an option, and nothing is fetched.</summary>
sealed class Git
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    readonly string _folder;

    Git(string folder) => _folder = folder;

    /// <summary>The repository's root.</summary>
    public string Root { get; private init; } = "";

    /// <summary>Whether it was cloned without its history.</summary>
    public bool IsShallow => Lines("rev-parse", "--is-shallow-repository") is ["true", ..];

    /// <summary>Branches and tags.</summary>
    public IEnumerable<string> Names => Lines("for-each-ref", "--format=%(refname:short)", "--count=20");

    /// <summary>The repository that a folder, or its nearest parent that exists, lies in.</summary>
    /// <exception cref="BehaviorException">BHV0446: there is none, or no git.</exception>
    public static Git Around(string folder)
    {
        var at = Path.GetFullPath(folder);
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } parent) at = parent;
        return new Git(at).Lines("rev-parse", "--show-toplevel") is [var root, ..]
            ? new(at) { Root = Path.GetFullPath(root) }
            : throw new BehaviorException("BHV0446", $"'{folder}' lies in no git repository, so no revision of it can be read. Name a folder of baselines instead.");
    }

    /// <summary>The commit of a revision; null where there is none.</summary>
    public string? Commit(string revision) =>
        revision.Length > 0 && revision[0] != '-' && Lines("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is [var commit, ..] ? commit : null;

    /// <summary>A file of a commit.</summary>
    public byte[] Content(string commit, string path) => TryContent(commit, path) ?? throw new BehaviorException("BHV0446", $"git cannot show '{path}' of {commit}.");

    /// <summary>A file of a commit; null where it has none.</summary>
    public byte[]? TryContent(string commit, string path) => Run("cat-file", "blob", $"{commit}:{path}");

    /// <summary>The lines that a command prints; none where it fails.</summary>
    public IReadOnlyList<string> Lines(params IReadOnlyList<string> arguments) =>
        Run(arguments) is { } output ? [.. System.Text.Encoding.UTF8.GetString(output).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0)] : [];

    byte[]? Run(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", _folder, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            using var output = new MemoryStream();
            var read = Task.WhenAll(git.StandardOutput.BaseStream.CopyToAsync(output), git.StandardError.BaseStream.CopyToAsync(Stream.Null));
            if (!read.Wait(s_patience) || !git.WaitForExit(s_patience))
            {
                git.Kill(entireProcessTree: true);
                _ = read.ContinueWith(r => r.Exception, TaskScheduler.Default); // what it was reading from is gone
                throw new BehaviorException("BHV0446", $"git did not answer within {s_patience.TotalSeconds:N0} s in {_folder}.");
            }
            return git.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception failure)
        {
            throw new BehaviorException("BHV0446", $"git cannot be run: {failure.Message}. Revisions are read by it: install it, or name a folder of baselines instead.", failure);
        }
    }
}
