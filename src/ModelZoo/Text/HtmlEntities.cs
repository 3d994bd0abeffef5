using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// Python's <c>html.unescape</c>: numeric references, named ones, and the old names that need no semicolon, of which the longest
/// match counts. Names that only HTML 5 has (some 1,900, mostly mathematics) stay as they are.
/// </summary>
static partial class HtmlEntities
{
    static readonly Dictionary<string, string> Upper = new(StringComparer.Ordinal) { ["AMP"] = "&", ["LT"] = "<", ["GT"] = ">", ["QUOT"] = "\"", ["COPY"] = "\u00A9", ["REG"] = "\u00AE" };

    public static string Unescape(string text) => text.Contains('&') ? Reference().Replace(text, m => Resolve(m.Groups[1].Value) ?? m.Value) : text;

    static string? Resolve(string reference)
    {
        if (reference[0] == '#') return Number(reference);
        if (reference[^1] == ';') return Named(reference[..^1]) ?? Prefix(reference);
        return Prefix(reference);
    }

    /// <summary>The longest old name at the front, with the rest behind it.</summary>
    static string? Prefix(string reference)
    {
        for (var length = reference.Length; length > 1; length--)
            if (Named(reference[..length]) is { } value && IsOld(reference[..length], value)) return value + reference[length..];
        return null;
    }

    static bool IsOld(string name, string value) => Upper.ContainsKey(name) || (value.Length == 1 && value[0] is '&' or '<' or '>' or '"' or (>= '\u00A0' and <= '\u00FF'));

    static string? Named(string name)
    {
        if (Upper.TryGetValue(name, out var value)) return value;
        var entity = $"&{name};";
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? null : decoded;
    }

    static string Number(string reference)
    {
        var digits = reference.TrimEnd(';')[1..];
        var hexadecimal = digits[0] is 'x' or 'X';
        var parsed = int.TryParse(hexadecimal ? digits.AsSpan(1) : digits, hexadecimal ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        if (!parsed || code > 0x10FFFF || code is 0 or (>= 0xD800 and <= 0xDFFF)) return "\uFFFD";
        if (code is >= 0x80 and <= 0x9F) return WindowsCharacters.OfByte((byte)code).ToString();
        var forbidden = code is (>= 1 and <= 8) or 0x0B or (>= 0x0E and <= 0x1F) or 0x7F or (>= 0xFDD0 and <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
        return forbidden ? "" : char.ConvertFromUtf32(code);
    }

    [GeneratedRegex(@"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")]
    private static partial Regex Reference();
}
