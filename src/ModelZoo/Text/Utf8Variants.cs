using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// Strict UTF-8, and ftfy's codec <c>utf-8-variants</c> (<c>bad_codecs/utf8_variants.py</c>): UTF-8 that may hold pairs of surrogates of
/// three bytes each (CESU-8) and a zero of two bytes (Java).
/// </summary>
static class Utf8Variants
{
    /// <summary>Decodes bytes given as characters below U+0100; null where they are not such a text. ftfy turns to the variants only for bytes that hint at them.</summary>
    public static string? Decode(string bytes)
    {
        var strict = Encoding.Latin1.GetBytes(bytes.AsSpan().IndexOfAny('\u00ED', '\u00C0') < 0 ? bytes : Standard(bytes));
        return Utf8.IsValid(strict) ? Encoding.UTF8.GetString(strict) : null;
    }

    /// <summary>The variants rewritten as the UTF-8 that they stand for.</summary>
    static string Standard(string bytes)
    {
        var result = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (IsZero(bytes, i)) { result.Append('\0'); i += 2; }
            else if (IsPair(bytes, i)) { AppendPair(result, bytes.AsSpan(i, 6)); i += 6; }
            else result.Append(bytes[i++]);
        }
        return result.ToString();
    }

    static bool IsZero(string bytes, int at) => bytes[at] == '\u00C0' && IsContinuation(bytes, at + 1, '\u0080', '\u0080');

    static bool IsPair(string bytes, int at) =>
        at + 6 <= bytes.Length && bytes[at] == '\u00ED' && bytes[at + 1] is >= '\u00A0' and <= '\u00AF' && bytes[at + 2] is >= '\u0080' and <= '\u00BF'
        && bytes[at + 3] == '\u00ED' && bytes[at + 4] is >= '\u00B0' and <= '\u00BF' && IsContinuation(bytes, at + 5, '\u0080', '\u00BF');

    /// <summary>ftfy's expressions end in <c>$</c>, which in Python also matches before a last line feed: that line feed counts as the missing byte.</summary>
    static bool IsContinuation(string bytes, int at, char first, char last) =>
        at < bytes.Length && ((bytes[at] >= first && bytes[at] <= last) || (bytes[at] == '\n' && at == bytes.Length - 1));

    static void AppendPair(StringBuilder result, ReadOnlySpan<char> six)
    {
        var code = 0x10000 + ((six[1] & 0x0F) << 16) + ((six[2] & 0x3F) << 10) + ((six[4] & 0x0F) << 6) + (six[5] & 0x3F);
        Span<byte> utf8 = stackalloc byte[4];
        new Rune(code).EncodeToUtf8(utf8);
        foreach (var value in utf8) result.Append((char)value);
    }
}
