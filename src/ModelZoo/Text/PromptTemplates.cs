using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.ModelZoo.Text;

/// <summary>The texts that a zero-shot classifier puts class names into: a text file, UTF-8, one a line, <c>{}</c> where the name goes, blank lines passed over; or a JSON list of texts.</summary>
public static class PromptTemplates
{
    /// <summary>Templates in one file. OpenAI's set for ImageNet has 80; each costs a pass of the text tower for every class.</summary>
    public const int Most = 1_000;

    /// <summary>Characters of a template, and of a class name: CLIP reads 77 tokens.</summary>
    public const int Longest = 1_000;

    const int LargestFile = 4 << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="BehaviorException">BHV0124: no such file or something else at the path, too many or too long templates, one without <c>{}</c> or twice.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        try
        {
            var templates = Checked(Texts(RegularFile.Read(path, LargestFile)), path);
            return templates.Count > 0 ? templates : throw Bad(path, "are empty");
        }
        catch (Exception failure) when (failure is InvalidDataException || RegularFile.IsRefusal(failure)) { throw Bad(path, $"cannot be read: {failure.Message.TrimEnd('.')}", failure); }
    }

    /// <summary>Of a text file its lines, of a JSON list its texts. CLIP_benchmark writes <c>{c}</c> where others write <c>{}</c>.</summary>
    static IEnumerable<string> Texts(byte[] content) =>
        (content.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'[', ..] ? OfJson(content) : TextLines.Read(new MemoryStream(content), Longest))
            .Select(t => t.Replace("{c}", "{}", StringComparison.Ordinal));

    static List<string> OfJson(byte[] content)
    {
        try
        {
            using var json = StrictJson.Parse(content);
            return [.. json.RootElement.EnumerateArray()
                .Select(t => t.GetString() is { } text && text.Length <= Longest ? text
                : throw new InvalidDataException($"a text is null or has more than {Longest:N0} characters."))];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException) { throw new InvalidDataException($"it is no JSON list of texts: {failure.Message}", failure); }
    }

    static List<string> Checked(IEnumerable<string> lines, string path)
    {
        var (templates, places) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (i, line) in lines.Index())
        {
            var template = line.Trim();
            if (template.Length == 0) continue;
            if (!template.Contains("{}", StringComparison.Ordinal)) throw Bad(path, $"are not all texts with {{}}: '{Excerpt.Of(template)}' on line {i + 1} has none");
            if (template.Any(char.IsControl)) throw Bad(path, $"hold a control character on line {i + 1}");
            if (!places.TryAdd(template, i + 1)) throw Bad(path, $"hold '{Excerpt.Of(template)}' on line {places[template]} and on line {i + 1}, which would count twice");
            if (places.Count > Most) throw Bad(path, $"are more than {Most:N0}. Usual cause: a list of captions or of class names in place of the templates");
            templates.Add(template);
        }
        return templates;
    }

    static BehaviorException Bad(string path, string what, Exception? inner = null) =>
        new("BHV0124", $"The templates in {path} {what}. Write one text a line, for example: a photo of a {{}}.", inner);
}
