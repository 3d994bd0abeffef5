namespace Behavior.ModelZoo.Text;

/// <summary>
/// ftfy's <c>fix_encoding</c> (<c>ftfy/__init__.py</c>): text that was UTF-8 and was read in a single-byte encoding is read again, as often as it
/// was misread. Text that does not look so (<see cref="Badness"/>) stays.
/// </summary>
static class Mojibake
{
    public static string Decode(string text)
    {
        while (true)
        {
            var before = text;
            text = DecodeOnce(text);
            if (text == before) return text;
        }
    }

    static string DecodeOnce(string text)
    {
        if (System.Text.Ascii.IsValid(text) || !Badness.IsBad(text)) return text;
        foreach (var page in CodePage.All)
            if (page.Encode(text) is { } bytes && Utf8Variants.Decode(Mend(page, bytes)) is { } decoded) return decoded;
        var mended = EmbeddedMojibake.Decode(text);
        return mended != text ? mended : WindowsCharacters.ReplaceControls(text);
    }

    /// <summary>Not in MacRoman's bytes the blanks: there they would be those behind a dash.</summary>
    static string Mend(CodePage page, string bytes)
    {
        if (page.Name != "macroman") bytes = ByteRepair.RestoreNoBreakSpaces(bytes);
        return page.IsSloppy ? ByteRepair.ReplaceLossy(bytes) : bytes;
    }
}
