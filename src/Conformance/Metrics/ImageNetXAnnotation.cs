using System.Text.Json;
using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>One line of ImageNet-X's annotation files.</summary>
sealed record ImageNetXAnnotation(string File, int Class, bool[] Factors, string? Justification, string? OneWord)
{
    /// <summary>Reads JSON lines; the factors' order is the caller's, not that of the keys.</summary>
    public static IReadOnlyList<ImageNetXAnnotation> Read(IReadOnlyList<string> lines, string[] factors) => [.. lines.Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        var root = GoldenValue.Of(document.RootElement);
        return new ImageNetXAnnotation(root.Word("file_name"), root.Int("class"), [.. factors.Select(f => root.Int(f) != 0)],
            root.At("justification").GetStringOrNull(), root.At("one_word").GetStringOrNull());
    })];
}
