namespace Behavior.ModelZoo.Text;

/// <summary>Unicode's canonical decompositions, compositions and combining classes, with Hangul syllables by rule.</summary>
static class CanonicalData
{
    const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7, Leads = 19, Vowels = 21, Tails = 28;
    static readonly Dictionary<int, int[]> s_parts = [];
    static readonly Dictionary<(int, int), int> s_wholes = [];
    static readonly Dictionary<int, int> s_classes = [];

    static CanonicalData()
    {
        foreach (var line in EmbeddedText.Lines("decompositions.txt")) ReadParts(line.Split(' '));
        foreach (var line in EmbeddedText.Lines("combining-classes.txt")) ReadClasses(line.Split(' '));
    }

    /// <summary>Adds the code points that a character consists of in the end: itself, where it has no parts.</summary>
    public static void Decompose(int code, List<int> result)
    {
        var syllable = code - SyllableBase;
        if (syllable is >= 0 and < Leads * Vowels * Tails) DecomposeSyllable(syllable, result);
        else if (s_parts.TryGetValue(code, out var parts)) Array.ForEach(parts, part => Decompose(part, result));
        else result.Add(code);
    }

    /// <summary>The character that two others make; null where they make none, or none that form C uses.</summary>
    public static int? Compose(int first, int second)
    {
        var (lead, vowel, syllable, tail) = (first - LeadBase, second - VowelBase, first - SyllableBase, second - TailBase);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels) return SyllableBase + (lead * Vowels + vowel) * Tails;
        if (syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails) return first + tail;
        return s_wholes.TryGetValue((first, second), out var whole) ? whole : null;
    }

    /// <summary>The canonical combining class: 0 for what is no mark or a mark that is never moved.</summary>
    public static int Class(int code) => code < 0x300 ? 0 : s_classes.GetValueOrDefault(code);

    static void DecomposeSyllable(int syllable, List<int> result)
    {
        result.Add(LeadBase + syllable / (Vowels * Tails));
        result.Add(VowelBase + syllable / Tails % Vowels);
        if (syllable % Tails > 0) result.Add(TailBase + syllable % Tails);
    }

    /// <summary>Whole, then its one or two parts; an exclamation mark behind the whole says that form C never puts it together.</summary>
    static void ReadParts(string[] fields)
    {
        var whole = EmbeddedText.Hex(fields[0].TrimEnd('!'));
        var parts = fields[1..].Select(field => EmbeddedText.Hex(field)).ToArray();
        s_parts[whole] = parts;
        if (!fields[0].EndsWith('!')) s_wholes[(parts[0], parts[1])] = whole;
    }

    /// <summary>First and last code point of a run, then their class in decimal.</summary>
    static void ReadClasses(string[] fields)
    {
        for (var code = EmbeddedText.Hex(fields[0]); code <= EmbeddedText.Hex(fields[1]); code++)
            s_classes[code] = int.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture);
    }
}
