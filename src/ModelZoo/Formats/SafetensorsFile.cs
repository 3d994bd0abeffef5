using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using TorchSharp;

namespace Behavior.ModelZoo.Formats;

/// <summary>
/// An open safetensors file: eight bytes of header length, a JSON header, the data. Opening validates the whole header against
/// the file's length and never allocates more than the file holds. Not thread-safe.
/// </summary>
public sealed class SafetensorsFile : ITensorSource
{
    readonly SafeFileHandle _handle;
    readonly SafetensorsHeader _header;
    readonly long _dataStart;

    SafetensorsFile(string path, SafeFileHandle handle, SafetensorsHeader header, long dataStart)
    {
        (Path, _handle, _header, _dataStart) = (path, handle, header, dataStart);
        Tensors = header.Tensors.ToDictionary(t => t.Key, t => t.Value.Info, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public string Format => "safetensors";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TensorInfo> Tensors { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>Opens and validates a file.</summary>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the file is refused; the message names the tensor and what is wrong with it.</exception>
    /// <exception cref="Diagnostics.BehaviorException">BHV0102: there is no such file, or it cannot be read.</exception>
    public static SafetensorsFile Open(string path)
    {
        var handle = FileAccess.Open(path);
        try
        {
            var length = RandomAccess.GetLength(handle);
            Span<byte> prefix = stackalloc byte[8];
            ForeignContent.Check(path, handle);
            if (length < 10) throw new CheckpointException(length == 0 ? CheckpointFault.NotACheckpoint : CheckpointFault.Truncated, path, $"{length} bytes are too few for a safetensors file");
            FileAccess.ReadExactly(handle, path, prefix, 0, "the header length");
            var size = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
            if (size < 2) throw new CheckpointException(CheckpointFault.Structure, path, $"the header claims {size} bytes, fewer than the 2 of an empty one");
            if (size > (ulong)SafetensorsHeader.LongestHeader)
                throw new CheckpointException(CheckpointFault.Size, path, $"the header claims {size} bytes, more than the {SafetensorsHeader.LongestHeader} allowed");
            if ((long)size > length - 8) throw new CheckpointException(CheckpointFault.Truncated, path, $"the header claims {size} bytes and the file has {length - 8} after its length");
            var json = new byte[size];
            FileAccess.ReadExactly(handle, path, json, 8, "the header");
            var start = 8 + (long)size;
            return new SafetensorsFile(path, handle, SafetensorsHeader.Parse(path, json, length - start), start);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void ReadBytes(string name, Span<byte> destination)
    {
        if (Tensors[name] is { Type: ElementType.Unknown } unknown)
            throw new CheckpointException(CheckpointFault.Unsupported, Path, $"tensor '{name}' has the unknown element type '{unknown.TypeName}', which is not read");
        FileAccess.ReadExactly(_handle, Path, destination, _dataStart + _header.Tensors[name].Begin, $"tensor '{name}'");
    }

    /// <summary>Reads one tensor in its own element type; it belongs to the caller.</summary>
    /// <exception cref="CheckpointException">The file has become shorter, or torch has no such element type.</exception>
    /// <exception cref="KeyNotFoundException">No tensor has this name.</exception>
    public torch.Tensor Read(string name) => TensorSourceExtensions.Read(this, name);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _handle.Dispose();
}
