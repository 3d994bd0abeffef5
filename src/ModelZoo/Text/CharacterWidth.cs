using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>ftfy's <c>fix_character_width</c>: full- and half-width forms become the characters they are a form of, as NFKC says; the ideographic space a blank.</summary>
static class CharacterWidth
{
    const char First = '\uFF01', Last = '\uFFEF';

    /// <summary>U+FF61 to U+FF9F.</summary>
    const string Katakana =
        "\u3002\u300C\u300D\u3001\u30FB\u30F2\u30A1\u30A3\u30A5\u30A7\u30A9\u30E3\u30E5\u30E7\u30C3\u30FC\u30A2\u30A4\u30A6\u30A8\u30AA"
        + "\u30AB\u30AD\u30AF\u30B1\u30B3\u30B5\u30B7\u30B9\u30BB\u30BD\u30BF\u30C1\u30C4\u30C6\u30C8\u30CA\u30CB\u30CC\u30CD\u30CE"
        + "\u30CF\u30D2\u30D5\u30D8\u30DB\u30DE\u30DF\u30E0\u30E1\u30E2\u30E4\u30E6\u30E8\u30E9\u30EA\u30EB\u30EC\u30ED\u30EF\u30F3\u3099\u309A";

    /// <summary>U+FFA0 to U+FFDC; unassigned ones as they are.</summary>
    const string Hangul =
        "\u1160\u1100\u1101\u11AA\u1102\u11AC\u11AD\u1103\u1104\u1105\u11B0\u11B1\u11B2\u11B3\u11B4\u11B5\u111A"
        + "\u1106\u1107\u1108\u1121\u1109\u110A\u110B\u110C\u110D\u110E\u110F\u1110\u1111\u1112\uFFBF\uFFC0\uFFC1"
        + "\u1161\u1162\u1163\u1164\u1165\u1166\uFFC8\uFFC9\u1167\u1168\u1169\u116A\u116B\u116C\uFFD0\uFFD1\u116D\u116E\u116F\u1170\u1171\u1172\uFFD8\uFFD9\u1173\u1174\u1175";

    /// <summary>U+FFE0 to U+FFEE.</summary>
    static readonly string[] s_signs = ["\u00A2", "\u00A3", "\u00AC", " \u0304", "\u00A6", "\u00A5", "\u20A9", "\uFFE7", "\u2502", "\u2190", "\u2191", "\u2192", "\u2193", "\u25A0", "\u25CB"];

    public static string Normalize(string text)
    {
        if (!text.Any(c => c is '\u3000' or (>= First and <= Last))) return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is >= '\uFFE0' and <= '\uFFEE') result.Append(s_signs[c - '\uFFE0']);
            else result.Append(Standard(c));
        return result.ToString();
    }

    static char Standard(char c) => c switch
    {
        '\u3000' => ' ',
        >= First and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFF5F' => '\u2985',
        '\uFF60' => '\u2986',
        >= '\uFF61' and <= '\uFF9F' => Katakana[c - 0xFF61],
        >= '\uFFA0' and <= '\uFFDC' => Hangul[c - 0xFFA0],
        _ => c,
    };
}
