using YamlDotNet.RepresentationModel;

namespace Behavior.Tests.Common.Workflows;

/// <summary>What is asked of a parsed YAML text.</summary>
static class Yaml
{
    /// <summary>The text's first document, as a mapping.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">The text is not YAML, or a key stands twice.</exception>
    public static IReadOnlyDictionary<string, YamlNode> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Map(stream.Documents[0].RootNode);
    }

    /// <summary>A mapping's entries; none where the node is absent or something else.</summary>
    public static IReadOnlyDictionary<string, YamlNode> Map(YamlNode? node) =>
        node is YamlMappingNode map ? map.Children.ToDictionary(c => Text(c.Key)!, c => c.Value, StringComparer.Ordinal) : new Dictionary<string, YamlNode>();

    /// <summary>A mapping's entries as texts.</summary>
    public static IReadOnlyDictionary<string, string> Texts(YamlNode? node) => Map(node).ToDictionary(e => e.Key, e => Text(e.Value) ?? "", StringComparer.Ordinal);

    /// <summary>A scalar's text; null where the node is absent or something else.</summary>
    public static string? Text(YamlNode? node) => (node as YamlScalarNode)?.Value;

    /// <summary>One text, the items of a list, or the keys of a mapping: the ways in which GitHub lets a few names be written.</summary>
    public static IReadOnlyList<string> Names(YamlNode? node) => node switch
    {
        YamlScalarNode one => [one.Value!],
        YamlSequenceNode list => [.. list.Children.Select(c => Text(c)!)],
        _ => [.. Map(node).Keys],
    };
}
