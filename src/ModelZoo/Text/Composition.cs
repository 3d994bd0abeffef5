using System.Globalization;
using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>Unicode's canonical composition. The runtime's own does nothing here: it needs the language data that this project does without.</summary>
static class Composition
{
    const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7, Leads = 19, Vowels = 21, Tails = 28;
    static readonly Lazy<Dictionary<(char, char), char>> Pairs = new(Read);

    /// <summary>Composes each character with the marks right behind it.</summary>
    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && Pair(result[^1], c) is { } composed) result[^1] = composed;
            else result.Append(c);
        }
        return result.ToString();
    }

    static char? Pair(char first, char second)
    {
        if (second < 0x300) return null;
        if (first - LeadBase is >= 0 and < Leads && second - VowelBase is >= 0 and < Vowels) return (char)(SyllableBase + ((first - LeadBase) * Vowels + second - VowelBase) * Tails);
        if (first - SyllableBase is >= 0 and < Leads * Vowels * Tails && (first - SyllableBase) % Tails == 0 && second - TailBase is > 0 and < Tails) return (char)(first + second - TailBase);
        return Pairs.Value.TryGetValue((first, second), out var composed) ? composed : null;
    }

    static Dictionary<(char, char), char> Read()
    {
        using var stream = typeof(Composition).Assembly.GetManifestResourceStream("compositions.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = new Dictionary<(char, char), char>();
        while (reader.ReadLine() is { } line)
            if (line[0] != '#') pairs[(Character(line, 0), Character(line, 5))] = Character(line, 10);
        return pairs;
    }

    static char Character(string line, int at) => (char)ushort.Parse(line.AsSpan(at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
