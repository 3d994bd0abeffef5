namespace Behavior.ModelZoo.Text;

/// <summary>The character references that HTML 5 names, as Python's <c>html.entities.html5</c> has them: the old ones also without their semicolon.</summary>
static class HtmlNames
{
    static readonly Lazy<(Dictionary<string, string> Exact, Dictionary<string, string> Capitals)> s_names = new(Read);

    /// <summary>The characters of a name with or without its semicolon; null for one that HTML lacks.</summary>
    public static string? Find(string name) => s_names.Value.Exact.GetValueOrDefault(name);

    /// <summary>
    /// ftfy's addition (<c>_build_html_entities</c> in <c>chardata.py</c>): a name of small letters written in capitals gives the character in
    /// capitals, unless HTML reads those capitals as something, if only in part.
    /// </summary>
    public static string? FindCapitals(string name) => s_names.Value.Capitals.GetValueOrDefault(name);

    /// <summary>A line holds the name, its characters, and these in capitals where they differ: Python's capitals, which may be several letters (SZLIG).</summary>
    static (Dictionary<string, string>, Dictionary<string, string>) Read()
    {
        var exact = new Dictionary<string, string>(StringComparer.Ordinal);
        var capitals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("html5.txt"))
        {
            var fields = line.Split('\t');
            exact[fields[0]] = EmbeddedText.Characters(fields[1]);
            if (fields[0].EndsWith(';') && fields[0] == fields[0].ToLowerInvariant()) capitals[fields[0].ToUpperInvariant()] = EmbeddedText.Characters(fields[^1]);
        }
        return (exact, capitals.Where(pair => !IsRead(exact, pair.Key)).ToDictionary(StringComparer.Ordinal));
    }

    static bool IsRead(Dictionary<string, string> exact, string name) => Enumerable.Range(2, name.Length - 1).Any(length => exact.ContainsKey(name[..length]));
}
