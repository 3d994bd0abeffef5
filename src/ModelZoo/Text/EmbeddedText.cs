using System.Globalization;

namespace Behavior.ModelZoo.Text;

/// <summary>The tables beside this file, one entry a line; lines that begin with # say where a table is from.</summary>
static class EmbeddedText
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line[0] != '#') yield return line;
    }

    public static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Code points in hexadecimal with blanks between.</summary>
    public static string Characters(string codes) => string.Concat(codes.Split(' ').Select(code => char.ConvertFromUtf32(Hex(code))));
}
