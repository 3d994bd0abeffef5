namespace Behavior.ModelZoo.Text;

/// <summary>The C1 control codes as browsers and ftfy's <c>fix_c1_controls</c> read them: as the Windows-1252 bytes of the same number.</summary>
static class WindowsCharacters
{
    static readonly CodePage s_windows = CodePage.All.Single(page => page.Name == "sloppy-windows-1252");

    /// <summary>The character of a byte; the five bytes without one give the control code of the same number.</summary>
    public static char OfByte(byte value) => s_windows.Character(value);

    /// <summary>Every C1 control code replaced, as far as Windows-1252 has a character for it.</summary>
    public static string ReplaceControls(string text) => HasControls(text) ? string.Create(text.Length, text, Fill) : text;

    static bool HasControls(string text) => text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0;

    static void Fill(Span<char> result, string text)
    {
        for (var i = 0; i < text.Length; i++) result[i] = text[i] is >= '\u0080' and <= '\u009F' ? OfByte((byte)text[i]) : text[i];
    }
}
