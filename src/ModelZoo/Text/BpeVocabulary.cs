using System.IO.Compression;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

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

    /// <summary>Characters of a line, and of all merges: OpenAI's have 65 and 525,000. A packed file of 1 MB could hold a line of 1 GB.</summary>
    const int LongestLine = 256, MostCharacters = 2_000_000;

    const int LargestFile = 16 << 20, LargestJson = 4 << 20;
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
        var file = Array.Find(candidates, c => RegularFile.KindOf(c) != PathKind.Nothing)
            ?? throw new BehaviorException("BHV0121",
                $"There is no CLIP vocabulary at '{path}'."
                + $" Expected {PackedName} (OpenAI, open_clip), or vocab.json and merges.txt (Hugging Face): copy either form beside the checkpoint.");
        try { return file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(file) : ReadText(file); }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or InvalidOperationException or FormatException || RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0121", $"The CLIP vocabulary '{file}' cannot be read: {Excerpt.Of(failure.Message.TrimEnd('.'), 400)}. Download it again.", failure);
        }
    }

    internal int? Rank(string left, string right) => _ranks.TryGetValue((left, right), out var rank) ? rank : null;

    internal int Id(string token) => _ids[token];

    static BpeVocabulary ReadText(string file)
    {
        using var raw = RegularFile.Open(file, LargestFile);
        using Stream text = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        return Make(ReadMerges(text));
    }

    static BpeVocabulary Make(List<(string, string)> merges)
    {
        var tokens = ByteCharacters.Ordered.Select(c => c.ToString()).ToList();
        tokens.AddRange(ByteCharacters.Ordered.Select(c => c + ClipTokenizer.WordEnd));
        tokens.AddRange(merges.Select(m => m.Item1 + m.Item2));
        return Make(merges, tokens.Select((t, i) => (t, i)));
    }

    /// <summary>The first line is a version comment; those behind the first 48,894 belong to a larger vocabulary.</summary>
    static List<(string, string)> ReadMerges(Stream text)
    {
        var (merges, characters) = (new List<(string, string)>(), 0);
        foreach (var line in TextLines.Read(text, LongestLine).Skip(1).Take(MostMerges))
        {
            if (line.Split(' ') is not [{ Length: > 0 } left, { Length: > 0 } right]) throw new InvalidDataException($"line {merges.Count + 2} is not a pair.");
            if ((characters += line.Length) > MostCharacters) throw new InvalidDataException($"its merges have more than {MostCharacters:N0} characters.");
            merges.Add((left, right));
        }
        return merges.Count > 0 ? merges : throw new InvalidDataException("it has no merges.");
    }

    static BpeVocabulary ReadJson(string file)
    {
        List<(string, string)> merges;
        using (var text = RegularFile.Open(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "merges.txt"), LargestFile)) merges = ReadMerges(text);
        using var json = StrictJson.Parse(RegularFile.Read(file, LargestJson));
        return Make(merges, json.RootElement.EnumerateObject().Select(t => (t.Name, t.Value.GetInt32())).Where(t => !IsMark(t, Bytes + merges.Count)));
    }

    /// <summary>Start and end stand behind all others, whatever they are called.</summary>
    static bool IsMark((string Token, int Id) token, int count) => token.Id <= count + 1
        ? token.Id >= count
        : throw new InvalidDataException($"the id of '{token.Token}' is {token.Id}; {count:N0} tokens, start and end have the ids 0 to {count + 1}.");

    static BpeVocabulary Make(List<(string, string)> merges, IEnumerable<(string Token, int Id)> tokens)
    {
        var byId = new string?[Bytes + merges.Count];
        var ids = new Dictionary<string, int>(byId.Length, StringComparer.Ordinal);
        foreach (var (token, id) in tokens)
        {
            if (id < 0) throw new InvalidDataException($"the id of '{token}' is {id}; ids begin at 0.");
            if (byId[id] is { } other) throw new InvalidDataException($"'{other}' and '{token}' have the same id, {id}.");
            if (!ids.TryAdd(token, id)) throw new InvalidDataException($"'{token}' has two ids, {ids[token]} and {id}: two merges make it.");
            byId[id] = token;
        }
        CheckTokens(merges, ids, byId.Length);
        var content = string.Join('\n', byId) + "\n\n" + string.Join('\n', merges.Select(m => $"{m.Item1} {m.Item2}"));
        return new(merges, ids, TextHash.Of(content));
    }

    static void CheckTokens(List<(string Left, string Right)> merges, Dictionary<string, int> ids, int count)
    {
        if (ids.Count != count) throw new InvalidDataException($"it names {ids.Count:N0} tokens; its {merges.Count:N0} merges, and the bytes, make {count:N0}.");
        if (Array.Find(ByteCharacters.Ordered, c => !ids.ContainsKey(c.ToString()) || !ids.ContainsKey(c + ClipTokenizer.WordEnd)) is not '\0' and var missing)
            throw new InvalidDataException($"the byte '{missing}' is no token, or none at a word's end.");
        if (merges.FindIndex(m => !ids.ContainsKey(m.Left + m.Right)) is >= 0 and var at) throw new InvalidDataException($"what merge {at + 1:N0} makes is no token.");
        CheckOrder(merges);
    }

    /// <summary>A merge joins bytes and what merges before it have made; else a line is damaged, or lines are missing.</summary>
    static void CheckOrder(List<(string Left, string Right)> merges)
    {
        var made = new HashSet<string>(ByteCharacters.Ordered.SelectMany(c => (string[])[c.ToString(), c + ClipTokenizer.WordEnd]), StringComparer.Ordinal);
        foreach (var (i, (left, right)) in merges.Index())
        {
            if (!made.Contains(left) || !made.Contains(right)) throw new InvalidDataException($"merge {i + 1:N0} joins '{left}' and '{right}', which the bytes and the merges before it do not make.");
            made.Add(left + right);
        }
    }
}
