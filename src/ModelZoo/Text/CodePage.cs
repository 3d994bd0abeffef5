namespace Behavior.ModelZoo.Text;

/// <summary>
/// A single-byte encoding that ftfy tries. In its "sloppy" forms a byte without a character stands for the code point of the same number, and
/// U+FFFD for byte 1A, which marks a byte that was lost before (<c>ftfy/bad_codecs/sloppy.py</c>). Bytes are characters below U+0100 here.
/// </summary>
sealed class CodePage
{
    const char Lost = '\u001A';
    readonly Dictionary<char, char> _bytes = [];
    readonly string _high;

    CodePage(string name, string high)
    {
        (Name, _high) = (name, high);
        for (var value = '\0'; value < '\u0080'; value++) _bytes[value] = value;
        for (var i = 0; i < high.Length; i++) _bytes[high[i]] = (char)(0x80 + i);
        if (!IsSloppy) return;
        _bytes.Remove(Lost);
        _bytes['\uFFFD'] = Lost;
    }

    public string Name { get; }

    public bool IsSloppy => Name.StartsWith("sloppy-", StringComparison.Ordinal);

    /// <summary>ftfy's <c>CHARMAP_ENCODINGS</c>, in the order in which it tries them.</summary>
    public static IReadOnlyList<CodePage> All { get; } = [.. EmbeddedText.Lines("codepages.txt").Select(Parse)];

    /// <summary>The character of a byte.</summary>
    public char Character(byte value) => value < 0x80 ? (char)value : _high[value - 0x80];

    /// <summary>The bytes that give this text; null where it holds a character that the code page lacks.</summary>
    public string? Encode(string text)
    {
        var result = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            if (!_bytes.TryGetValue(text[i], out result[i])) return null;
        return new(result);
    }

    static CodePage Parse(string line)
    {
        var name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
        return new(name, EmbeddedText.Characters(line[(name.Length + 1)..]));
    }
}
