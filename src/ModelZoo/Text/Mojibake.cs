using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>Text that was UTF-8 and was read as Windows-1252: every run of high characters that is exactly a UTF-8 sequence under that code page is read again.</summary>
static class Mojibake
{
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes once; text whose high characters are not all part of such sequences is left alone, because then it is more likely meant so.</summary>
    public static string Decode(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = SequenceLength(text, i);
            if (length == 1) result.Append(text[i]);
            else if (length == 0) return text;
            else result.Append(Strict.GetString([.. text.AsSpan(i, length).ToArray().Select(c => WindowsCharacters.ToByte(c)!.Value)]));
            i += Math.Max(length, 1);
        }
        return result.ToString();
    }

    /// <summary>Characters of the UTF-8 sequence that begins here; 1 for ASCII and for what the code page lacks; 0 for a high character that begins none.</summary>
    static int SequenceLength(string text, int at)
    {
        if (text[at] < 0x80 || WindowsCharacters.ToByte(text[at]) is not { } lead) return 1;
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length) return 0;
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            if (WindowsCharacters.ToByte(text[at + i]) is not { } value) return 0;
            bytes[i] = value;
        }
        try { return Strict.GetString(bytes).Length > 0 ? length : 0; }
        catch (DecoderFallbackException) { return 0; }
    }
}
