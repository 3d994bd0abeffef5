namespace Behavior.Toybox.Captions;

/// <summary>
/// Learns byte-pair merges (Sennrich et al. 2016, arXiv 1508.07909) from words, as the vocabulary of CLIP was learnt: the most frequent
/// neighbouring pair becomes one symbol, until every word is one. Of equally frequent pairs the first in ordinal order wins, so the result is the same everywhere.
/// </summary>
static class BytePairs
{
    const string WordEnd = "</w>";

    /// <summary>The merges, in the order in which they were learnt.</summary>
    public static IReadOnlyList<(string Left, string Right)> Learn(IEnumerable<string> words)
    {
        var parts = words.Select(w => w.Select((c, i) => i == w.Length - 1 ? c + WordEnd : c.ToString()).ToList()).ToList();
        var merges = new List<(string, string)>();
        while (MostFrequent(parts) is { } pair)
        {
            merges.Add(pair);
            foreach (var word in parts) Join(word, pair);
        }
        return merges;
    }

    static (string, string)? MostFrequent(List<List<string>> parts) => parts
        .SelectMany(word => word.Zip(word.Skip(1)))
        .GroupBy(pair => pair)
        .OrderByDescending(pair => pair.Count())
        .ThenBy(pair => pair.Key.First, StringComparer.Ordinal)
        .ThenBy(pair => pair.Key.Second, StringComparer.Ordinal)
        .Select(pair => ((string, string)?)pair.Key)
        .FirstOrDefault();

    static void Join(List<string> word, (string Left, string Right) pair)
    {
        for (var i = 0; i + 1 < word.Count; i++)
            if (word[i] == pair.Left && word[i + 1] == pair.Right)
            {
                word[i] += word[i + 1];
                word.RemoveAt(i + 1);
            }
    }
}
