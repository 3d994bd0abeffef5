namespace Behavior.ModelZoo.Text;

/// <summary>Windows-1252 in the tolerant form of ftfy: bytes without a character stand for the control code of the same number.</summary>
static class WindowsCharacters
{
    const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static char OfByte(byte value) => value is >= 0x80 and < 0xA0 ? High[value - 0x80] : (char)value;

    /// <summary>The byte of a character; null for one outside the code page.</summary>
    public static byte? ToByte(char value)
    {
        if (value is < '\u0080' or (>= '\u00A0' and <= '\u00FF')) return (byte)value;
        var at = High.IndexOf(value, StringComparison.Ordinal);
        return at < 0 ? null : (byte)(0x80 + at);
    }
}
