using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Behavior.ModelZoo.Tests.Text;

/// <summary>CLIP's vocabulary is other people's data and not in the repository; this one has its form and size, with merges of any two printable bytes.</summary>
static class MadeUpVocabulary
{
    const int Count = 49152 - 256 - 2;

    /// <summary>Bytes in the order of their ids, as characters: the printable ones first, then the others from U+0100 on.</summary>
    static readonly List<char> s_bytes = [.. Printable().Select(b => (char)b), .. Enumerable.Range(0, 256 - Printable().Count()).Select(i => (char)(256 + i))];

    static IEnumerable<int> Printable() => Enumerable.Range('!', '~' - '!' + 1).Concat(Enumerable.Range(0xA1, 0xAC - 0xA1 + 1)).Concat(Enumerable.Range(0xAE, 0xFF - 0xAE + 1));

    /// <summary>Every pair of bytes as far as there is room, from the first on, or from another.</summary>
    public static List<(string Left, string Right)> Merges(int from = 0) =>
        [.. Enumerable.Range(from, Count).Select(i => ($"{s_bytes[i / 256]}", $"{s_bytes[i % 256]}"))];

    /// <summary>OpenAI's form: a comment, a pair a line, packed.</summary>
    public static string WriteText(string file, List<(string Left, string Right)> merges)
    {
        using var packed = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        packed.Write(Encoding.UTF8.GetBytes("\"version\n" + string.Join("\n", merges.Select(m => $"{m.Left} {m.Right}")) + "\nx y\n"));
        return file;
    }

    /// <summary>Hugging Face's form: <c>vocab.json</c> from token to id with the two special ones, and <c>merges.txt</c>.</summary>
    public static string WriteJson(string folder, List<(string Left, string Right)> merges)
    {
        var tokens = s_bytes.Select(b => $"{b}").Concat(s_bytes.Select(b => $"{b}</w>")).Concat(merges.Select(m => m.Left + m.Right)).Append("<|startoftext|>").Append("<|endoftext|>");
        File.WriteAllText(Path.Combine(folder, "vocab.json"), JsonSerializer.Serialize(tokens.Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i)));
        File.WriteAllText(Path.Combine(folder, "merges.txt"), "#version: 0.2\n" + string.Join("\n", merges.Select(m => $"{m.Left} {m.Right}")) + "\n");
        return folder;
    }
}
