using System.Text.RegularExpressions;
using Behavior.Tests.Common;

namespace Behavior.Repository.Tests;

/// <summary>The projects under src as their files show them: which project references which, and what each file uses.</summary>
static partial class House
{
    /// <summary>Floors, from the ground up; docs/architecture.md draws them. A project may import only from floors below its own.</summary>
    public static readonly IReadOnlyDictionary<string, int> Floors = new Dictionary<string, int>
    {
        ["Diagnostics"] = 1, ["Metrics"] = 2, ["Imaging"] = 2, ["ModelZoo"] = 3, ["Datasets"] = 3, ["Manifests"] = 4, ["Evaluation"] = 5,
        ["Behavior"] = 6, ["Behavior.Xunit"] = 7, ["Report"] = 7, ["Conformance"] = 7, ["Toybox"] = 7, ["Behavior.Tool"] = 8, ["Behavior.TestLogger"] = 1,
    };

    static readonly string s_source = Path.Combine(SharedFolder.RepositoryRoot, "src");

    /// <summary>The projects, by the names of their folders.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(s_source, "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileName(Path.GetDirectoryName(p)!)).Order(StringComparer.Ordinal)];

    /// <summary>The source files of a project, by their paths inside of it.</summary>
    public static IReadOnlyDictionary<string, string> Files(string project) => Directory.EnumerateFiles(Path.Combine(s_source, project), "*.cs", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Path.Combine(s_source, project), f).Replace('\\', '/'), File.ReadAllText);

    /// <summary>The projects that a project file references.</summary>
    public static IEnumerable<string> References(string project) =>
        Reference().Matches(File.ReadAllText(Path.Combine(s_source, project, project + ".csproj"))).Select(m => m.Groups[1].Value);

    /// <summary>What a file names in its using lines, and where: <c>Behavior.Metrics.Statistics</c>.</summary>
    public static IEnumerable<(string Namespace, int Line)> Usings(string text) =>
        text.Split('\n').Select((line, i) => (Match: Using().Match(line), Line: i + 1)).Where(u => u.Match.Success).Select(u => (u.Match.Groups[1].Value, u.Line));

    /// <summary>The project that a namespace belongs to; null for one outside of the house.</summary>
    public static string? ProjectOf(string name) => Projects.Where(p => name == Root(p) || name.StartsWith(Root(p) + ".", StringComparison.Ordinal))
        .Where(p => p != "Behavior" || Files(p).Keys.Any(f => name.StartsWith($"Behavior.{f.Split('/')[0]}", StringComparison.Ordinal)))
        .MaxBy(p => Root(p).Length);

    /// <summary>The root namespace of a project, by the rule of Directory.Build.props.</summary>
    public static string Root(string project) => project.StartsWith("Behavior", StringComparison.Ordinal) ? project : "Behavior." + project;

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/([^/""]+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:global )?using (?:static )?([A-Z][\w.]+)\s*(?:;|=)")]
    private static partial Regex Using();
}
