namespace Behavior.ModelZoo.Text;

/// <summary>GPT-2's one-to-one map from bytes to printable characters, over which the byte-pair vocabulary is written.</summary>
static class ByteCharacters
{
    /// <summary>The character of each byte: itself where it is printable in Latin-1, else the next free one from U+0100 on.</summary>
    public static char[] OfByte { get; }

    /// <summary>The characters in the order of the vocabulary's first 256 ids: printable ones first.</summary>
    public static char[] Ordered { get; }

    static ByteCharacters() => (OfByte, Ordered) = Make();

    static (char[] OfByte, char[] Ordered) Make()
    {
        var map = new char[256];
        var printable = Enumerable.Range('!', '~' - '!' + 1).Concat(Enumerable.Range(0xA1, 0xAC - 0xA1 + 1)).Concat(Enumerable.Range(0xAE, 0xFF - 0xAE + 1)).ToList();
        foreach (var b in printable) map[b] = (char)b;
        var rest = Enumerable.Range(0, 256).Except(printable).ToList();
        for (var i = 0; i < rest.Count; i++) map[rest[i]] = (char)(256 + i);
        return (map, [.. printable.Concat(rest).Select(b => map[b])]);
    }
}
