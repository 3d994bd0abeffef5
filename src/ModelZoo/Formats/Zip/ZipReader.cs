using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats.Zip;

/// <summary>An open zip archive whose directory is checked; entries are read whole, and their checksums are compared.</summary>
sealed class ZipReader : IDisposable
{
    readonly SafeFileHandle _handle;
    readonly string _path;

    public ZipReader(SafeFileHandle handle, string path)
    {
        (_handle, _path) = (handle, path);
        Entries = new ZipDirectory(handle, path, RandomAccess.GetLength(handle)).Read();
    }

    /// <summary>Every entry by name.</summary>
    public IReadOnlyDictionary<string, ZipEntry> Entries { get; }

    /// <summary>Reads an entry into memory of exactly its announced size, and no byte further.</summary>
    /// <exception cref="CheckpointException">The entry inflates to another size, or its checksum is wrong.</exception>
    public void Read(ZipEntry entry, Span<byte> destination)
    {
        if (entry.IsDeflated) Inflate(entry, destination);
        else FileAccess.ReadExactly(_handle, _path, destination, entry.DataOffset, $"entry '{entry.Name}'");
        if (Crc32.Append(0, destination) != entry.Crc) throw Bad(CheckpointFault.Checksum, entry, "has a wrong checksum");
    }

    void Inflate(ZipEntry entry, Span<byte> destination)
    {
        using var stored = new FileSlice(_handle, _path, entry.DataOffset, entry.StoredSize);
        using var inflated = new DeflateStream(stored, CompressionMode.Decompress);
        try
        {
            if (inflated.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false) < destination.Length)
                throw Bad(CheckpointFault.Structure, entry, "inflates to fewer bytes than it says");
            if (inflated.ReadByte() >= 0) throw Bad(CheckpointFault.Size, entry, "inflates to more bytes than it says");
        }
        catch (InvalidDataException failure) { throw new CheckpointException(CheckpointFault.Checksum, _path, $"entry '{entry.Name}' is compressed wrongly: {failure.Message}", failure); }
    }

    CheckpointException Bad(CheckpointFault fault, ZipEntry entry, string what) => new(fault, _path, $"entry '{entry.Name}' {what}");

    public void Dispose() => _handle.Dispose();
}
