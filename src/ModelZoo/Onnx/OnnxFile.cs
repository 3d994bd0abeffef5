using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx;

/// <summary>
/// An ONNX file that was read and found sound: its graph, its bytes, and the files beside it that hold tensors. Nothing in it is run, no
/// operator library is looked for, and nothing outside of its folder is read.
/// </summary>
public sealed class OnnxFile
{
    /// <summary>Protobuf has no longer messages; what is larger has its tensors in a file beside it.</summary>
    internal const long Longest = int.MaxValue;

    readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);

    OnnxFile(string path, byte[] bytes) => (Path, Content, Model) = (path, bytes, new OnnxParser(bytes, path).Model());

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => Content;

    /// <summary>What it says.</summary>
    public OnnxModel Model { get; }

    /// <summary>The full path of its folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    internal byte[] Content { get; }

    /// <summary>Whether a path is that of an ONNX file, by its ending.</summary>
    public static bool IsNamed(string path) => path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the file is refused; the message says where and why.</exception>
    /// <exception cref="BehaviorException">BHV0102: there is no such file, or it cannot be read.</exception>
    public static OnnxFile Open(string path)
    {
        var file = new OnnxFile(path, Read(path));
        OnnxChecks.Run(file);
        return file;
    }

    /// <summary>Bytes of a file beside it.</summary>
    internal long LengthOf(string name, string tensor)
    {
        if (_lengths.TryGetValue(name, out var known)) return known;
        var beside = Beside(name);
        try
        {
            RegularFile.Check(beside, FileLimits.Large);
            return _lengths[name] = RandomLength(beside);
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new CheckpointException(CheckpointFault.Truncated, Path, $"{tensor} lies in '{name}', which cannot be read beside it: {failure.Message}", failure,
                "Usual cause: only one of the files was fetched. Fetch the files that belong to the model into one folder, under their own names.");
        }
    }

    /// <summary>The full path of a file beside it.</summary>
    internal string Beside(string name) => System.IO.Path.Combine(Folder, name);

    static long RandomLength(string path)
    {
        using var handle = File.OpenHandle(path);
        return RandomAccess.GetLength(handle);
    }

    static byte[] Read(string path)
    {
        using var handle = Formats.FileAccess.Open(path);
        var length = RandomAccess.GetLength(handle);
        ForeignContent.Check(path, handle);
        if (length > Math.Min(Longest, Array.MaxLength)) throw new CheckpointException(CheckpointFault.Size, path, $"the file has {length:N0} bytes; an ONNX file has at most {Longest:N0}",
            mend: "Save the model with its tensors as external data.");
        var bytes = new byte[length];
        Formats.FileAccess.ReadExactly(handle, path, bytes, 0, "the file");
        if (bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]) throw new CheckpointException(CheckpointFault.NotACheckpoint, path, "this is a zip archive, not an ONNX file",
            mend: "Unpack it if the model lies in it; weights of PyTorch keep their own ending (.pt, .pth) and need Architecture on the item.");
        return bytes;
    }
}
