namespace Behavior.ModelZoo.Text;

/// <summary>The C1 control codes as browsers and ftfy's <c>fix_c1_controls</c> read them: as the Windows-1252 bytes of the same number.</summary>
static class WindowsCharacters
{
    const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The character of a byte; the five bytes without one give the control code of the same number.</summary>
    public static char OfByte(byte value) => value is >= 0x80 and < 0xA0 ? High[value - 0x80] : (char)value;

    /// <summary>Every C1 control code replaced, as far as Windows-1252 has a character for it.</summary>
    public static string ReplaceControls(string text) => HasControls(text) ? string.Create(text.Length, text, Fill) : text;

    public static bool HasControls(string text) => text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0;

    static void Fill(Span<char> result, string text)
    {
        for (var i = 0; i < text.Length; i++) result[i] = text[i] is >= '\u0080' and <= '\u009F' ? OfByte((byte)text[i]) : text[i];
    }
}
