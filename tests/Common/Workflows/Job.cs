using YamlDotNet.RepresentationModel;

namespace Behavior.Tests.Common.Workflows;

/// <summary>A job of a workflow.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Entries">Its entries.</param>
sealed record Job(string Id, IReadOnlyDictionary<string, YamlNode> Entries)
{
    /// <summary>The labels of the machine.</summary>
    public IReadOnlyList<string> RunsOn => Yaml.Names(Entries.GetValueOrDefault("runs-on"));

    /// <summary>What the token may do here; null where the workflow decides.</summary>
    public IReadOnlyDictionary<string, string>? Permissions => Workflow.PermissionsOf(Entries);

    /// <summary>Variables of all its steps, as they are written.</summary>
    public IReadOnlyDictionary<string, string> Environment => Yaml.Texts(Entries.GetValueOrDefault("env"));

    /// <summary>Its steps, in order.</summary>
    public IReadOnlyList<Step> Steps => Entries.GetValueOrDefault("steps") is YamlSequenceNode steps ? [.. steps.Children.Select(s => new Step(Yaml.Map(s)))] : [];
}
