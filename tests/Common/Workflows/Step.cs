using YamlDotNet.RepresentationModel;

namespace Behavior.Tests.Common.Workflows;

/// <summary>A step of a job: an action, or a text for the shell.</summary>
/// <param name="Entries">Its entries.</param>
sealed record Step(IReadOnlyDictionary<string, YamlNode> Entries)
{
    /// <summary>By what other steps know it.</summary>
    public string? Id => Get("id");

    /// <summary>What a person sees.</summary>
    public string Name => Get("name") ?? Uses ?? Run ?? "";

    /// <summary>The action with its commit; null for a text.</summary>
    public string? Uses => Get("uses");

    /// <summary>The action without its commit; null for a text.</summary>
    public string? Action => Uses?.Split('@')[0];

    /// <summary>The text for the shell; null for an action.</summary>
    public string? Run => Get("run");

    /// <summary>When it runs; null for the default, which is that nothing has failed.</summary>
    public string? If => Get("if");

    /// <summary>Its own variables, as they are written.</summary>
    public IReadOnlyDictionary<string, string> Environment => Yaml.Texts(Entries.GetValueOrDefault("env"));

    /// <summary>An action's inputs.</summary>
    public IReadOnlyDictionary<string, string> With => Yaml.Texts(Entries.GetValueOrDefault("with"));

    string? Get(string key) => Yaml.Text(Entries.GetValueOrDefault(key));
}
