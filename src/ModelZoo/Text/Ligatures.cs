using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>ftfy's <c>fix_latin_ligatures</c>: Latin ligatures and digraphs of one code point become the letters they are made of.</summary>
static class Ligatures
{
    static readonly Dictionary<char, string> s_letters = new()
    {
        ['\u0132'] = "IJ", ['\u0133'] = "ij", ['\u0149'] = "\u02BCn",
        ['\u01F1'] = "DZ", ['\u01F2'] = "Dz", ['\u01F3'] = "dz", ['\u01C4'] = "D\u017D", ['\u01C5'] = "D\u017E", ['\u01C6'] = "d\u017E",
        ['\u01C7'] = "LJ", ['\u01C8'] = "Lj", ['\u01C9'] = "lj", ['\u01CA'] = "NJ", ['\u01CB'] = "Nj", ['\u01CC'] = "nj",
        ['\uFB00'] = "ff", ['\uFB01'] = "fi", ['\uFB02'] = "fl", ['\uFB03'] = "ffi", ['\uFB04'] = "ffl", ['\uFB05'] = "\u017Ft", ['\uFB06'] = "st",
    };

    public static string Split(string text)
    {
        if (!text.Any(s_letters.ContainsKey)) return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            if (s_letters.TryGetValue(c, out var letters)) result.Append(letters);
            else result.Append(c);
        return result.ToString();
    }
}
