using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>Lower case as Python's: like the simple mapping, but the dotted capital I becomes two characters and a capital sigma at the end of a word the final one.</summary>
static class PythonCase
{
    public static string Lower(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u0130') result.Append("i\u0307");
            else if (text[i] == '\u03A3') result.Append(IsFinal(text, i) ? '\u03C2' : '\u03C3');
            else if (char.IsHighSurrogate(text[i]) && Rune.TryGetRuneAt(text, i, out var rune))
            {
                result.Append(Rune.ToLowerInvariant(rune));
                i++;
            }
            else result.Append(char.ToLowerInvariant(text[i]));
        }
        return result.ToString();
    }

    static bool IsFinal(string text, int i) => i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));
}
