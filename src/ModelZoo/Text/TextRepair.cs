using System.Text;
using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// What ftfy 6.3 does to texts that need it, as far as prompts can: text that was UTF-8 and was read as Windows-1252, ligatures,
/// full- and half-width forms, curly quotes, line breaks, terminal escapes, control codes, composition. ASCII passes untouched.
/// Not done: ftfy's search through seven more code pages, and reordering of combining marks.
/// </summary>
static partial class TextRepair
{
    const string HalfWidthKana = "\u3002\u300C\u300D\u3001\u30FB\u30F2\u30A1\u30A3\u30A5\u30A7\u30A9\u30E3\u30E5\u30E7\u30C3\u30FC\u30A2\u30A4\u30A6\u30A8\u30AA\u30AB\u30AD\u30AF\u30B1\u30B3\u30B5\u30B7\u30B9\u30BB\u30BD\u30BF\u30C1\u30C4\u30C6\u30C8\u30CA\u30CB\u30CC\u30CD\u30CE\u30CF\u30D2\u30D5\u30D8\u30DB\u30DE\u30DF\u30E0\u30E1\u30E2\u30E4\u30E6\u30E8\u30E9\u30EA\u30EB\u30EC\u30ED\u30EF\u30F3\u3099\u309A";
    const string WideSigns = "\u00A2\u00A3\u00AC\u00AF\u00A6\u00A5\u20A9";

    static readonly Dictionary<char, string> Ligatures = new()
    {
        ['\u0132'] = "IJ", ['\u0133'] = "ij", ['\u0149'] = "\u02BCn", ['\u01F1'] = "DZ", ['\u01F2'] = "Dz", ['\u01F3'] = "dz", ['\u01C4'] = "D\u017D", ['\u01C5'] = "D\u017E", ['\u01C6'] = "d\u017E",
        ['\u01C7'] = "LJ", ['\u01C8'] = "Lj", ['\u01C9'] = "lj", ['\u01CA'] = "NJ", ['\u01CB'] = "Nj", ['\u01CC'] = "nj",
        ['\uFB00'] = "ff", ['\uFB01'] = "fi", ['\uFB02'] = "fl", ['\uFB03'] = "ffi", ['\uFB04'] = "ffl", ['\uFB05'] = "\u017Ft", ['\uFB06'] = "st",
    };

    public static string Repair(string text)
    {
        if (Ascii.IsValid(text) && text.All(c => c >= ' ')) return text;
        var decoded = Mojibake.Decode(TerminalEscape().Replace(text, ""));
        var result = new StringBuilder(decoded.Length);
        foreach (var c in decoded) Append(result, c);
        return Composition.Compose(result.ToString());
    }

    static void Append(StringBuilder result, char c)
    {
        if (Ligatures.TryGetValue(c, out var letters)) result.Append(letters);
        else if (!IsControl(c)) result.Append(Plain(c));
    }

    static char Plain(char c) => c switch
    {
        '\u02BC' or (>= '\u2018' and <= '\u201B') => '\'',
        >= '\u201C' and <= '\u201F' => '"',
        >= '\u0080' and <= '\u009F' => c == '\u0085' ? '\n' : WindowsCharacters.OfByte((byte)c),
        '\u2028' or '\u2029' => '\n',
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF61' and <= '\uFF9F' => HalfWidthKana[c - 0xFF61],
        >= '\uFFE0' and <= '\uFFE6' => WideSigns[c - 0xFFE0],
        _ => c,
    };

    static bool IsControl(char c) => c is (<= '\u0008') or '\u000B' or (>= '\u000E' and < ' ') or '\u007F' or (>= '\u206A' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFC');

    [GeneratedRegex("\u001b\\[[0-9;]*[a-zA-Z]")]
    private static partial Regex TerminalEscape();
}
