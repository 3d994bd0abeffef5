using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>open_clip's cleaning of a prompt, in its order: repair, HTML unescape twice, collapse white space, lower-case.</summary>
public static class TextCleaning
{
    /// <summary>The text that the tokenizer splits.</summary>
    public static string Clean(string text) =>
        PythonCase.Lower(Collapse(HtmlEntities.Unescape(HtmlEntities.Unescape(TextRepair.Repair(text)))));

    /// <summary>One blank for each run of white space, none at the ends.</summary>
    static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        return result.ToString().TrimEnd(' ');
    }
}
