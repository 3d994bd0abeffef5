using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// CLIP's byte-pair vocabulary. It is other people's data and is read from the checkpoint's folder, in either published form:
/// OpenAI's <c>bpe_simple_vocab_16e6.txt.gz</c> (or unpacked), or Hugging Face's <c>vocab.json</c> with <c>merges.txt</c>. A smaller vocabulary
/// in the same form does as well: the ids are 256 bytes, 256 bytes at a word's end, the merges, start, end. Immutable.
/// </summary>
public sealed class BpeVocabulary
{
    /// <summary>OpenAI's file goes on behind these, with lines that belong to a larger vocabulary.</summary>
    const int MostMerges = 49152 - 256 - 2;
    const string PackedName = "bpe_simple_vocab_16e6.txt.gz";

    /// <summary>One id a byte within a word, one a byte at its end.</summary>
    const int Bytes = 2 * 256;

    readonly Dictionary<(string, string), int> _ranks;
    readonly Dictionary<string, int> _ids;

    BpeVocabulary(IReadOnlyList<(string, string)> merges, Dictionary<string, int> ids, string fingerprint)
    {
        _ranks = new(merges.Count);
        for (var i = 0; i < merges.Count; i++) _ranks.TryAdd(merges[i], i);
        (_ids, Fingerprint) = (ids, fingerprint);
    }

    /// <summary>A hash of the vocabulary's content, lower-case hexadecimal; equal for both forms of the same vocabulary.</summary>
    public string Fingerprint { get; }

    /// <summary>Number of ids, start and end included.</summary>
    public int Count => _ids.Count + 2;

    /// <summary>The id in front of every text: 49406 in CLIP's own vocabulary.</summary>
    public int StartId => _ids.Count;

    /// <summary>The id behind every text; the largest, by which the text tower finds the end: 49407 in CLIP's own vocabulary.</summary>
    public int EndId => _ids.Count + 1;

    /// <summary>The vocabulary of these merges, in the order in which they were learnt.</summary>
    /// <exception cref="BehaviorException">BHV0121: a merge joins what no earlier merge has made.</exception>
    public static BpeVocabulary FromMerges(IReadOnlyList<(string Left, string Right)> merges)
    {
        try { return Make([.. merges]); }
        catch (InvalidDataException failure) { throw new BehaviorException("BHV0121", $"These merges are no CLIP vocabulary: {failure.Message}", failure); }
    }

    /// <summary>Reads the vocabulary that lies in a folder, or the file itself.</summary>
    /// <exception cref="BehaviorException">BHV0121: there is none, or it is damaged.</exception>
    public static BpeVocabulary Load(string path)
    {
        string[] candidates = Directory.Exists(path) ? [Path.Combine(path, PackedName), Path.Combine(path, Path.GetFileNameWithoutExtension(PackedName)), Path.Combine(path, "vocab.json")] : [path];
        var file = Array.Find(candidates, File.Exists)
            ?? throw new BehaviorException("BHV0121",
                $"There is no CLIP vocabulary at '{path}'."
                + $" Expected {PackedName} (OpenAI, open_clip), or vocab.json and merges.txt (Hugging Face): copy either form beside the checkpoint.");
        try { return file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(file) : ReadText(file); }
        catch (Exception failure) when (failure is IOException or InvalidDataException or JsonException or InvalidOperationException or FormatException or UnauthorizedAccessException)
        {
            throw new BehaviorException("BHV0121", $"The CLIP vocabulary '{file}' cannot be read: {failure.Message} Download it again.", failure);
        }
    }

    internal int? Rank(string left, string right) => _ranks.TryGetValue((left, right), out var rank) ? rank : null;

    internal int Id(string token) => _ids[token];

    static BpeVocabulary ReadText(string file)
    {
        using var raw = File.OpenRead(file);
        using Stream text = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(text, Encoding.UTF8);
        reader.ReadLine(); // a version comment; the lines behind the first 48,894 belong to a larger vocabulary
        var merges = ReadMerges(reader);
        return Make(merges);
    }

    static BpeVocabulary Make(List<(string, string)> merges)
    {
        var tokens = ByteCharacters.Ordered.Select(c => c.ToString()).ToList();
        tokens.AddRange(ByteCharacters.Ordered.Select(c => c + ClipTokenizer.WordEnd));
        tokens.AddRange(merges.Select(m => m.Item1 + m.Item2));
        return Make(merges, tokens.Select((t, i) => (t, i)));
    }

    static List<(string, string)> ReadMerges(StreamReader reader)
    {
        var merges = new List<(string, string)>();
        while (merges.Count < MostMerges && reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is not [var left, var right]) throw new InvalidDataException($"line {merges.Count + 2} is not a pair.");
            merges.Add((left, right));
        }
        return merges.Count > 0 ? merges : throw new InvalidDataException("it has no merges.");
    }

    static BpeVocabulary ReadJson(string file)
    {
        using var reader = new StreamReader(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "merges.txt"), Encoding.UTF8);
        reader.ReadLine();
        var merges = ReadMerges(reader);
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return Make(merges, json.RootElement.EnumerateObject().Where(t => t.Value.GetInt32() < Bytes + merges.Count).Select(t => (t.Name, t.Value.GetInt32())));
    }

    static BpeVocabulary Make(List<(string, string)> merges, IEnumerable<(string Token, int Id)> tokens)
    {
        var ids = tokens.GroupBy(t => t.Token, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Last().Id, StringComparer.Ordinal);
        if (ids.Count != Bytes + merges.Count
            || merges.Exists(m => !ids.ContainsKey(m.Item1 + m.Item2))
            || ByteCharacters.Ordered.Any(c => !ids.ContainsKey(c.ToString()) || !ids.ContainsKey(c + ClipTokenizer.WordEnd)))
            throw new InvalidDataException($"it names {ids.Count} tokens, or not those that its merges make; expected {Bytes + merges.Count}.");
        var content = string.Join("\n", ids.OrderBy(t => t.Value).Select(t => t.Key)) + "\n\n" + string.Join("\n", merges.Select(m => $"{m.Item1} {m.Item2}"));
        return new(merges, ids, TextHash.Of(content));
    }
}
