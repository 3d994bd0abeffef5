using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// Cuts a cleaned text into words: start and end marks, English contractions, runs of letters, single digits, runs of anything else.
/// By code point, not by UTF-16 unit, so that letters beyond the basic plane are letters.
/// </summary>
static class WordSplitter
{
    static readonly string[] s_fixed = ["<start_of_text>", "<end_of_text>", "'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

    public static IEnumerable<string> Split(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = Length(text, at);
            if (length > 0) yield return text.Substring(at, length);
            at += length == 0 ? RuneAt(text, at).Utf16SequenceLength : length;
        }
    }

    /// <summary>Units of the word that begins here; 0 at white space.</summary>
    static int Length(string text, int at)
    {
        foreach (var word in s_fixed)
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) return word.Length;
        var first = RuneAt(text, at);
        if (Rune.IsWhiteSpace(first)) return 0;
        if (Rune.IsLetter(first)) return Run(text, at, Rune.IsLetter);
        return Rune.IsNumber(first) ? first.Utf16SequenceLength : Run(text, at, r => !Rune.IsWhiteSpace(r) && !Rune.IsLetter(r) && !Rune.IsNumber(r));
    }

    static int Run(string text, int at, Func<Rune, bool> belongs)
    {
        var end = at;
        while (end < text.Length && RuneAt(text, end) is var rune && belongs(rune)) end += rune.Utf16SequenceLength;
        return end - at;
    }

    static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;
}
