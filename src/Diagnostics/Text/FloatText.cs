using System.Globalization;

namespace Behavior.Diagnostics.Text;

/// <summary>
/// Numbers of tables: what <see cref="float.TryParse(ReadOnlySpan{char}, NumberStyles, IFormatProvider, out float)"/> reads, to the bit, and several times as fast where a number is written as most
/// are.
/// </summary>
public static class FloatText
{
    /// <summary>Up to here every whole number is a double.</summary>
    const ulong MostExact = 1UL << 53;

    /// <summary>The powers of ten that are doubles.</summary>
    static readonly double[] s_powers = [.. Enumerable.Range(0, 23).Select(e => double.Parse($"1e{e}", CultureInfo.InvariantCulture))];

    /// <summary>Reads a number, with a point and an exponent where it has them, between blanks.</summary>
    /// <returns>The nearest float, which may be NaN or infinite; null where the text is no number.</returns>
    public static float? Parse(ReadOnlySpan<char> text) =>
        Plain(text) ?? (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);

    /// <summary>
    /// Digits that are a whole double, divided by or times a power of ten that is one: the quotient is rounded once. Rounding it again to a float is right unless it lies in the middle between two
    /// of them, where the digits might lie beside it.
    /// </summary>
    static float? Plain(ReadOnlySpan<char> text)
    {
        var at = text is ['-', ..] ? 1 : 0;
        var (digits, count, point) = (0UL, 0, -1);
        for (; at < text.Length; at++)
            if (text[at] - '0' is >= 0 and <= 9 and var digit) (digits, count) = (digits * 10 + (ulong)digit, count + 1);
            else if (text[at] == '.' && point < 0) point = count;
            else break;
        if (count is 0 or > 18 || digits > MostExact) return null;
        var exponent = point < 0 ? 0 : point - count;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E') || Whole(text[(at + 1)..]) is not { } more) return null;
            exponent += more;
        }
        if (Math.Abs(exponent) >= s_powers.Length) return null;
        var value = exponent < 0 ? digits / s_powers[-exponent] : digits * s_powers[exponent];
        if ((BitConverter.DoubleToUInt64Bits(value) & 0x1fff_ffff) == 0x1000_0000) return null;
        return (float)(text[0] == '-' ? -value : value);
    }

    /// <summary>A whole number of one to three digits with its sign; null for anything else.</summary>
    static int? Whole(ReadOnlySpan<char> text)
    {
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        if (digits.Length is < 1 or > 3) return null;
        var value = 0;
        foreach (var sign in digits)
            if (sign - '0' is >= 0 and <= 9 and var digit) value = value * 10 + digit;
            else return null;
        return text[0] == '-' ? -value : value;
    }
}
