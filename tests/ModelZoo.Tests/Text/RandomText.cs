using System.Text;

namespace Behavior.ModelZoo.Tests.Text;

/// <summary>Texts that reach every branch of the repair: pieces of misread text, of entities and of escapes between characters of all kinds.</summary>
static class RandomText
{
    static readonly string[] s_pieces =
    [
        "Ã", "Â", "â€", "œ", "í\u00A0½í¸\u0080", "À\u0080", "\uFFFD", "?", " ", "\u00A0", "\n", "\r", "\u0085", "\u001B[1m", "&amp;", "&#x", "&#59;", "&NTILDE;", "&notit;", "<",
        "╨┐", "вЂ", "√©", "\uD83D", "\uDE00", "\U0001D4A5", "😀", "\u0323\u0301", "a", "Z", "7", "ﬁ", "\u3000", "ﾡ", "’", "\uAC00", "\u11A8",
    ];

    public static string Next(Random random, int length)
    {
        var result = new StringBuilder();
        for (var i = 0; i < length; i++)
            result.Append(random.Next(4) switch
            {
                0 => ((char)random.Next(0x10000)).ToString(),
                1 => ((char)random.Next(0x100)).ToString(),
                _ => s_pieces[random.Next(s_pieces.Length)],
            });
        return result.ToString();
    }
}
