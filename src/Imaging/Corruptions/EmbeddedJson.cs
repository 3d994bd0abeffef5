using System.Text.Json;

namespace Behavior.Imaging.Corruptions;

/// <summary>The data files that are compiled in.</summary>
static class EmbeddedJson
{
    public static JsonElement Read(string name)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
