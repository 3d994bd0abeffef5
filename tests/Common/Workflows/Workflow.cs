using YamlDotNet.RepresentationModel;

namespace Behavior.Tests.Common.Workflows;

/// <summary>A workflow of GitHub Actions: what is asked of its file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Text">Its text, with the comments.</param>
/// <param name="Top">Its entries.</param>
sealed record Workflow(string File, string Text, IReadOnlyDictionary<string, YamlNode> Top)
{
    /// <summary>The repository's workflows.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(SharedFolder.RepositoryRoot, ".github", "workflows")).Order(StringComparer.Ordinal)
            .Select(f => Read(Path.GetFileName(f), System.IO.File.ReadAllText(f)))];

    /// <summary>The repository's workflow of a file's name.</summary>
    public static Workflow Named(string file) => All.Single(w => w.File == file);

    /// <summary>Parses a text.</summary>
    public static Workflow Read(string file, string text) => new(file, text, Yaml.Read(text));

    /// <summary>The name that other workflows wait for.</summary>
    public string? Name => Yaml.Text(Top.GetValueOrDefault("name"));

    /// <summary>What starts it.</summary>
    public IReadOnlyList<string> Triggers => Yaml.Names(Top.GetValueOrDefault("on"));

    /// <summary>What the token may do where a job does not say; null where nothing is said.</summary>
    public IReadOnlyDictionary<string, string>? Permissions => PermissionsOf(Top);

    /// <summary>Its jobs.</summary>
    public IReadOnlyList<Job> Jobs => [.. Yaml.Map(Top.GetValueOrDefault("jobs")).Select(j => new Job(j.Key, Yaml.Map(j.Value)))];

    /// <summary>Scope and access; one word for all scopes stands under a star.</summary>
    internal static IReadOnlyDictionary<string, string>? PermissionsOf(IReadOnlyDictionary<string, YamlNode> entries) => entries.GetValueOrDefault("permissions") switch
    {
        null => null,
        YamlScalarNode all => new Dictionary<string, string> { ["*"] = all.Value! },
        var scopes => Yaml.Texts(scopes),
    };
}
