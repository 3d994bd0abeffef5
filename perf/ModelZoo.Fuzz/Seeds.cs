using System.IO.Compression;
using System.Text;

namespace Behavior.ModelZoo.Fuzz;

/// <summary>Sound inputs: the small checkpoints of the conformance kit that the tests hold, and words made here.</summary>
static class Seeds
{
    const string Holder = "training.pth", Object = "/data.pkl";

    static readonly Lazy<List<(string Name, byte[] Content)>> s_entries = new(() => Entries(Holder));

    /// <summary>Bytes in the order of their ids, as GPT-2 and CLIP write them.</summary>
    static readonly int[] s_printable = [.. Enumerable.Range('!', 94), .. Enumerable.Range(0xA1, 12), .. Enumerable.Range(0xAE, 82)];

    static readonly string[] s_bytes = [.. s_printable.Select(b => $"{(char)b}"), .. Enumerable.Range(256, 256 - s_printable.Length).Select(c => $"{(char)c}")];

    static readonly string[] s_merges = ["t h", "th e</w>", "c a", "ca t</w>", "p h", "ph o", "pho t", "phot o</w>", "o f</w>"];

    /// <summary>The kit's valid files that a pattern names.</summary>
    public static byte[][] Checkpoints(params string[] endings) =>
        [.. Directory.EnumerateFiles(Valid, "*").Where(f => endings.Any(f.EndsWith)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>The kit's two shards and their index.</summary>
    public static (string Name, byte[] Content)[] Shards =>
        [.. Directory.EnumerateFiles(Path.Combine(Valid, "sharded")).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];

    /// <summary>The objects of zip checkpoints.</summary>
    public static byte[][] Pickles => [.. new[] { Holder, "protocol-5.pt", "views.pth" }.Select(f => Entries(f).Single(e => e.Name.EndsWith(Object, StringComparison.Ordinal)).Content)];

    /// <summary>The archive of the first of them, with another object in place of its own.</summary>
    public static byte[] WithPickle(byte[] pickle)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create))
            foreach (var (name, content) in s_entries.Value)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(name.EndsWith(Object, StringComparison.Ordinal) ? pickle : content);
            }
        return archive.ToArray();
    }

    /// <summary>OpenAI's form of a small vocabulary.</summary>
    public static byte[] Merges => Encoding.UTF8.GetBytes("#version: 0.2\n" + string.Join('\n', s_merges) + "\n");

    /// <summary>Hugging Face's ids of the same one.</summary>
    public static byte[] Vocabulary
    {
        get
        {
            var tokens = s_bytes.Concat(s_bytes.Select(b => b + "</w>")).Concat(s_merges.Select(m => m.Replace(" ", "", StringComparison.Ordinal))).Append("<|startoftext|>").Append("<|endoftext|>");
            return Encoding.UTF8.GetBytes("{" + string.Join(", ", tokens.Select((t, i) => $"{System.Text.Json.JsonSerializer.Serialize(t)}: {i}")) + "}");
        }
    }

    public static byte[] Packed(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(text);
        return packed.ToArray();
    }

    /// <summary>The kit's small ONNX files: graphs of a few nodes, and a whole network whose weights lie beside it.</summary>
    public static byte[][] Onnx => [.. new[] { "external-missing", "nan", "two-inputs" }.Select(f => File.ReadAllBytes(Path.Combine(Valid, "..", "..", "onnx", "refuse", f + ".onnx")))];

    /// <summary>Texts as UTF-16, so that a mutation makes any character and halves of some.</summary>
    public static byte[][] Texts =>
    [
        .. new[]
        {
            "a photo of the cat", "Caf\u00c3\u00a9 &eacute;t\u00e9 &amp;amp; &#x41; \ufb01n",
            "\u00e2\u20ac\u0153quoted\u00e2\u20ac\u009d \u001b[31mred\u001b[0m\r\n\uff21\uff22", "\U0001F600 e\u0301\u0327 <b>&lt;",
        }.Select(Encoding.Unicode.GetBytes),
    ];

    static string Valid
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Behavior.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run this inside the repository.");
            return Path.Combine(folder, "tests", "ModelZoo.Tests", "Conformance", "checkpoints", "valid");
        }
    }

    static List<(string Name, byte[] Content)> Entries(string file)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Valid, file));
        return [.. zip.Entries.Select(e => (e.FullName, Content(e)))];
    }

    static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
