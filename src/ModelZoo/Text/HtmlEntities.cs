using System.Globalization;
using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// Python's <c>html.unescape</c> (<c>Lib/html/__init__.py</c>): numeric references, named ones, and the old names that need no semicolon, of
/// which the longest match counts.
/// </summary>
static partial class HtmlEntities
{
    public static string Unescape(string text) => text.Contains('&') ? Reference().Replace(text, m => Resolve(m.Groups[1].Value) ?? m.Value) : text;

    static string? Resolve(string reference) => reference[0] == '#' ? Number(reference) : HtmlNames.Find(reference) ?? Prefix(reference);

    /// <summary>The longest name at the front, with the rest behind it.</summary>
    static string? Prefix(string reference)
    {
        for (var length = reference.Length - 1; length > 1; length--)
            if (HtmlNames.Find(reference[..length]) is { } value) return value + reference[length..];
        return null;
    }

    static string Number(string reference)
    {
        var digits = reference.TrimEnd(';')[1..];
        var hexadecimal = digits[0] is 'x' or 'X';
        var parsed = long.TryParse(hexadecimal ? digits.AsSpan(1).TrimStart('0') : digits, hexadecimal ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        if (!parsed || code is < 1 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return "\uFFFD";
        if (code is >= 0x80 and <= 0x9F) return WindowsCharacters.OfByte((byte)code).ToString();
        var forbidden = code is (>= 1 and <= 8) or 0x0B or (>= 0x0E and <= 0x1F) or 0x7F or (>= 0xFDD0 and <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
        return forbidden ? "" : char.ConvertFromUtf32((int)code);
    }

    [GeneratedRegex(@"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")]
    private static partial Regex Reference();
}
