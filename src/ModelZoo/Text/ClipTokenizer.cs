using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>CLIP's tokenizer, as open_clip's <c>SimpleTokenizer</c>: repair, unescape, collapse white space, lower-case, split, byte-pair encode. Not thread-safe.</summary>
public sealed class ClipTokenizer
{
    internal const string WordEnd = "</w>";
    readonly BpeVocabulary _vocabulary;
    readonly Dictionary<string, int[]> _words;

    /// <summary>Makes a tokenizer over a vocabulary.</summary>
    /// <param name="vocabulary">See <see cref="BpeVocabulary.Load"/>.</param>
    public ClipTokenizer(BpeVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _words = new(StringComparer.Ordinal) { ["<start_of_text>"] = [vocabulary.StartId], ["<end_of_text>"] = [vocabulary.EndId] };
    }

    /// <summary>The vocabulary.</summary>
    public BpeVocabulary Vocabulary => _vocabulary;

    /// <summary>A row of ids: start, the text's, end, then zeros. Texts that are too long are cut and still end with the end id.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The row's length.</param>
    public long[] Encode(string text, int length = 77)
    {
        var row = new long[length];
        row[0] = _vocabulary.StartId;
        var tokens = Tokens(TextCleaning.Clean(text)).Take(length - 1).ToList();
        for (var i = 0; i < tokens.Count; i++) row[i + 1] = tokens[i];
        row[Math.Min(tokens.Count + 1, length - 1)] = _vocabulary.EndId;
        return row;
    }

    /// <summary>The ids of a text that is cleaned already, without start and end.</summary>
    public IEnumerable<int> Tokens(string cleaned) => WordSplitter.Split(cleaned).SelectMany(Word);

    int[] Word(string word)
    {
        if (_words.TryGetValue(word, out var known)) return known;
        var characters = Encoding.UTF8.GetBytes(word).Select(b => ByteCharacters.OfByte[b].ToString()).ToList();
        characters[^1] += WordEnd;
        return _words[word] = [.. Merge(characters).Select(_vocabulary.Id)];
    }

    /// <summary>Joins the pair of lowest rank, everywhere in the word at once, until no pair is in the vocabulary.</summary>
    List<string> Merge(List<string> parts)
    {
        while (BestPair(parts) is { } at) parts = Join(parts, parts[at], parts[at + 1]);
        return parts;
    }

    int? BestPair(List<string> parts)
    {
        var (best, lowest) = ((int?)null, int.MaxValue);
        for (var i = 0; i + 1 < parts.Count; i++)
            if (_vocabulary.Rank(parts[i], parts[i + 1]) is { } rank && rank < lowest) (best, lowest) = (i, rank);
        return best;
    }

    static List<string> Join(List<string> parts, string left, string right)
    {
        var joined = new List<string>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var pair = i + 1 < parts.Count && parts[i] == left && parts[i + 1] == right;
            joined.Add(pair ? left + right : parts[i]);
            if (pair) i++;
        }
        return joined;
    }
}
