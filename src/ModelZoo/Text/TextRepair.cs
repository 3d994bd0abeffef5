using System.Text;
using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// What ftfy 6.3's <c>fix_text</c> does in its default configuration (<c>ftfy/__init__.py</c>, rspeer/python-ftfy, Apache-2.0): entities,
/// text read in the wrong encoding, control codes, ligatures, widths, quotes, line breaks, terminal escapes, composition.
/// </summary>
public static partial class TextRepair
{
    /// <summary>ftfy's <c>max_decode_length</c>: longer lines are repaired in pieces of so many characters (here UTF-16 units, there code points).</summary>
    const int LongestSegment = 1_000_000;

    /// <summary>Repairs each line by itself, for they may come from different encodings. Never throws; a second repair changes nothing more within a line.</summary>
    /// <param name="text">Any text, also with lone surrogates: they become U+FFFD.</param>
    public static string Repair(string text)
    {
        if (IsPlain(text)) return text;
        var result = new StringBuilder(text.Length);
        var unescape = true;
        for (var start = 0; start < text.Length;)
        {
            var segment = Segment(text, start);
            unescape &= !segment.Contains('<');
            result.Append(RepairSegment(segment, unescape));
            start += segment.Length;
        }
        return result.ToString();
    }

    /// <summary>Printable ASCII without an ampersand, which no step changes: nearly every prompt.</summary>
    static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~' and not '&');

    static string Segment(string text, int start)
    {
        var end = text.IndexOf('\n', start) + 1;
        if (end == 0) end = text.Length;
        if (end - start <= LongestSegment) return text[start..end];
        end = start + LongestSegment;
        return text[start..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    /// <summary>All steps in ftfy's order, again and again until none of them changes anything.</summary>
    static string RepairSegment(string text, bool unescape)
    {
        while (true)
        {
            var before = text;
            if (unescape) text = EntityRepair.Unescape(text);
            text = Mojibake.Decode(text);
            text = WindowsCharacters.ReplaceControls(text);
            text = Ligatures.Split(text);
            text = CharacterWidth.Normalize(text);
            text = LineBreaks.Normalize(Uncurl(text));
            text = ReplaceLoneSurrogates(text);
            text = TerminalEscape().Replace(text, "");
            text = ControlCharacter().Replace(text, "");
            text = Composition.Compose(text);
            if (text == before) return text;
        }
    }

    static string Uncurl(string text) => SingleQuote().Replace(DoubleQuote().Replace(text, "\""), "'");

    /// <summary>Pairs are characters already in UTF-16, so only what stands alone is left of ftfy's <c>fix_surrogates</c>.</summary>
    static string ReplaceLoneSurrogates(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) result.Append(rune);
        return result.ToString();
    }

    [GeneratedRegex("[\u02BC\u2018-\u201B]")]
    private static partial Regex SingleQuote();

    [GeneratedRegex("[\u201C-\u201F]")]
    private static partial Regex DoubleQuote();

    [GeneratedRegex(@"\u001B\[[\d;]*[a-zA-Z]")]
    private static partial Regex TerminalEscape();

    /// <summary>C0 without white space, DEL, the deprecated Arabic controls, the byte order mark, interlinear annotation and the object replacement.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000E-\u001F\u007F\u206A-\u206F\uFEFF\uFFF9-\uFFFC]")]
    private static partial Regex ControlCharacter();
}
