using Behavior.Tests.Common;

namespace Behavior.Tool.Tests;

/// <summary>This repository somewhere else, for tests that change it and build it.</summary>
static class RepositoryCopy
{
    static readonly string[] s_generated = [".git", "artifacts", "data"];

    /// <summary>Of the store: what is large and seldom asked for, and what another process is at work on.</summary>
    static readonly string[] s_left = ["activations", "unfinished"];

    static readonly (string Name, string Value)[] s_variables =
        [("RunAnalyzers", "false"), ("EnforceCodeStyleInBuild", "false"), ("DiffEngine_Disabled", "true"), ("MSBUILDDISABLENODEREUSE", "1")];

    /// <summary>
    /// Variables of a build in the copy; null takes one away. The code is analysed where it is built for itself, nobody watches, and those of the build and the run
    /// that the test is a part of would change it.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = Variables();

    /// <summary>Copies what a clone holds: everything but what is generated.</summary>
    public static void To(string folder)
    {
        var root = SharedFolder.RepositoryRoot;
        foreach (var entry in Directory.EnumerateFileSystemEntries(root).Where(e => !s_generated.Contains(Path.GetFileName(e)))) // .git is a file in a second working tree
            foreach (var file in Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry])
                if (!file.EndsWith(".received.json", StringComparison.Ordinal)) Copy(file, root, folder);
    }

    /// <summary>Copies what was computed here: the smaller part of the store, so that the copy computes little again.</summary>
    public static void Store(string folder)
    {
        var store = Path.Combine(SharedFolder.RepositoryRoot, "artifacts", "store");
        if (!Directory.Exists(store)) return;
        foreach (var file in Directory.EnumerateDirectories(store).Where(d => !s_left.Contains(Path.GetFileName(d))).SelectMany(d => Directory.EnumerateFiles(d)))
        {
            try { Copy(file, SharedFolder.RepositoryRoot, folder); }
            catch (FileNotFoundException) { } // another process has replaced it
        }
    }

    static Dictionary<string, string?> Variables()
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in System.Environment.GetEnvironmentVariables().Keys.Cast<string>())
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)) variables[name] = null;
        foreach (var (name, value) in s_variables) variables[name] = value;
        return variables;
    }

    static void Copy(string file, string from, string to)
    {
        var copy = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}
