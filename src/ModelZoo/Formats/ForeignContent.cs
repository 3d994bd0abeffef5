using System.IO.Compression;
using System.Text;
using Behavior.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// What lies in place of weights and is something else: a pointer, a page, an answer of a server, an archive around the weights, another framework's file. Each is
/// named with the command that mends it, whatever the file's name says.
/// </summary>
static class ForeignContent
{
    const int Probe = 1024, Shown = 120;
    const string Again = "Download it again from the link that gives the file itself (of a repository the raw or 'resolve' address, not its page; log in where the publisher asks for it).";

    static readonly (byte[] Start, string What, Func<string, string> Mend)[] s_starts =
    [
        ([0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz file", f => f.Contains(".tar", StringComparison.OrdinalIgnoreCase) ? Unpack($"tar -xJf {f}") : Unpack($"xz -dk {f}")),
        ([(byte)'B', (byte)'Z', (byte)'h'], "a bzip2 file", f => f.Contains(".tar", StringComparison.OrdinalIgnoreCase) ? Unpack($"tar -xjf {f}") : Unpack($"bzip2 -dk {f}")),
        ([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard file", f => f.Contains(".tar", StringComparison.OrdinalIgnoreCase) ? Unpack($"tar --zstd -xf {f}") : Unpack($"zstd -d {f}")),
        ([0x04, 0x22, 0x4d, 0x18], "an LZ4 file", f => Unpack($"lz4 -d {f}")),
        ([(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c], "a 7-Zip archive", f => Unpack($"7z x {f}")),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1a, 0x07], "a RAR archive", f => Unpack($"unrar x {f}")),
        ([0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'], "an HDF5 file, as Keras writes weights",
            _ => "Convert the weights to safetensors with the tool that made them."),
        ([(byte)'G', (byte)'G', (byte)'U', (byte)'F'], "a GGUF file", _ => "Use the publisher's safetensors or PyTorch file."),
        ([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'], "a numpy array", _ => "Use the publisher's safetensors or PyTorch file."),
    ];

    /// <summary>Refuses a file that is known to be something else; says nothing of one that is not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="handle">The file, open.</param>
    /// <param name="json">Whether JSON is what belongs there, as in an index of shards.</param>
    /// <exception cref="CheckpointException">BHV0110: it is something else; the message says what and what to do.</exception>
    public static void Check(string path, SafeFileHandle handle, bool json = false)
    {
        var head = new byte[Math.Min(Probe, RandomAccess.GetLength(handle))];
        FileAccess.ReadExactly(handle, path, head, 0, "its first bytes");
        if (Find(path, handle, head, json) is (var what, var mend)) throw new CheckpointException(CheckpointFault.NotACheckpoint, path, what, mend: mend);
    }

    /// <summary>Refuses a zip archive without torch's object by what else is in it.</summary>
    public static CheckpointException OfZip(string path, IEnumerable<string> entries)
    {
        string[] weights = [".safetensors", ".pth", ".pt", ".bin", ".ckpt", ".th", ".pth.tar", ".index.json"];
        var names = entries.Where(e => !e.EndsWith('/') && !e.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        if (names.Where(n => weights.Any(w => n.EndsWith(w, StringComparison.OrdinalIgnoreCase))).Take(3).ToList() is { Count: > 0 } inside)
            return new(CheckpointFault.NotACheckpoint, path, $"this is a zip archive around the weights ({string.Join(", ", inside.Select(n => Excerpt.Of(n, Shown)))}), not PyTorch's own",
                mend: $"{Unpack($"unzip {Argument(path)}")}");
        if (names.Count > 0 && names.All(n => n.EndsWith(".npy", StringComparison.Ordinal)))
            return new(CheckpointFault.NotACheckpoint, path, "this is a numpy archive (.npz)", mend: "Use the publisher's safetensors or PyTorch file.");
        var held = names.Count > 0 ? $", only {string.Join(", ", names.Take(3).Select(n => Excerpt.Of(n, Shown)))}" : "";
        return new(CheckpointFault.NotACheckpoint, path, $"this zip archive holds no data.pkl in a folder{held}");
    }

    static (string What, string Mend)? Find(string path, SafeFileHandle handle, byte[] head, bool json)
    {
        var file = Argument(path);
        foreach (var (start, what, mend) in s_starts)
            if (head.AsSpan().StartsWith(start)) return ($"this is {what}", mend(file));
        if (head is [0x1f, 0x8b, ..])
            return IsTar(Unpacked(handle)) ? ("this is a gzipped tar archive", Unpack($"tar -xzf {file}")) : ("this is a gzip file", Unpack($"gunzip -k {file}"));
        if (IsTar(head)) return ("this is a tar archive, or the format of torch 0.1", Unpack($"tar -xf {file}"));
        return OfText(head, json);
    }

    /// <summary>What a text in place of a file of bytes is. A header of safetensors has its length in front, so it never begins as one.</summary>
    static (string What, string Mend)? OfText(byte[] head, bool json)
    {
        var bytes = head.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var text = Encoding.Latin1.GetString(bytes).TrimStart();
        if (text.StartsWith("version https://git-lfs", StringComparison.Ordinal) || text.StartsWith("version https://hawser", StringComparison.Ordinal))
            return ("this is a Git LFS pointer: the file itself was not fetched", "Run 'git lfs pull' in its repository (after 'git lfs install'), or download the file from its page.");
        if (Begins(text, "<!doctype html", "<html", "<head", "<body", "<!--")) return ("this is an HTML page, not the file", Again);
        if (Begins(text, "<?xml", "<error")) return ($"this is an XML answer of a server, not the file: {Excerpt.Of(text, Shown)}", Again);
        if (json || !IsText(head)) return null;
        if (text is ['{' or '[', ..]) return ($"this is JSON, perhaps the answer of a server, not the file: {Excerpt.Of(text, Shown)}", Again);
        return text.Length < 4 ? null : ($"this is a text, not the file: {Excerpt.Of(text, Shown)}", Again);
    }

    static bool Begins(string text, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    static bool IsText(byte[] head) => head.Length > 0 && head.All(b => b is (byte)'\t' or (byte)'\r' or (byte)'\n' or >= 32 and not 127);

    static bool IsTar(ReadOnlySpan<byte> head) => head.Length > 262 && head[257..262].SequenceEqual("ustar"u8);

    /// <summary>The first bytes inside a gzip file; none where it is damaged.</summary>
    static byte[] Unpacked(SafeFileHandle handle)
    {
        var head = new byte[512];
        try
        {
            using var packed = new FileSlice(handle, "", 0, RandomAccess.GetLength(handle));
            using var stream = new GZipStream(packed, CompressionMode.Decompress);
            return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or BehaviorException) { return []; }
    }

    static string Unpack(string command) => $"Unpack it and use the weights in it: {command}";

    static string Argument(string path)
    {
        var name = Excerpt.Of(System.IO.Path.GetFileName(path));
        return name.Contains(' ') ? $"\"{name}\"" : name;
    }
}
