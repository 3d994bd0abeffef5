using Behavior.Tests.Common;

namespace Behavior.Tool.Tests;

/// <summary>This repository somewhere else, for tests that change it and build it.</summary>
static class RepositoryCopy
{
    static readonly string[] s_generated = [".git", "artifacts", "data"];

    /// <summary>Of the store: what is large and seldom asked for, and what another process is at work on.</summary>
    static readonly string[] s_left = ["activations", "unfinished"];

    /// <summary>The variables of a build in the copy: the code is analysed where it is built for itself, and nobody watches. None of the build and the run that the test is a part of.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).Select(k => (Name: k, Value: (string?)null))
        .Concat([("RunAnalyzers", "false"), ("EnforceCodeStyleInBuild", "false"), ("DiffEngine_Disabled", "true"), ("MSBUILDDISABLENODEREUSE", "1")])
        .DistinctBy(v => v.Name).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    /// <summary>Copies what a clone holds: everything but what is generated.</summary>
    public static void To(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(SharedFolder.RepositoryRoot).Concat(Directory.EnumerateDirectories(SharedFolder.RepositoryRoot)
            .Where(d => !s_generated.Contains(Path.GetFileName(d))).SelectMany(d => Directory.EnumerateFiles(d, "*", SearchOption.AllDirectories)))
            .Where(f => !f.EndsWith(".received.json", StringComparison.Ordinal))) Copy(file, SharedFolder.RepositoryRoot, folder);
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

    static void Copy(string file, string from, string to)
    {
        var copy = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}
