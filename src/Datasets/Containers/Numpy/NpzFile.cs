using System.Buffers.Binary;
using System.IO.Compression;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Inflate;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Zip;

namespace Behavior.Datasets.Containers.Numpy;

/// <summary>Several arrays in one archive, as numpy's <c>savez</c> and <c>savez_compressed</c> write them. Safe for several threads.</summary>
public sealed class NpzFile : IDisposable
{
    const int MostArrays = 10_000;
    const string Ending = ".npy";

    readonly FileBytes _file;
    readonly ZipReader _reader;
    readonly Dictionary<string, ZipEntry> _arrays = new(StringComparer.Ordinal);

    /// <summary>Reads which arrays there are.</summary>
    /// <param name="file">The archive; closed with this, and by the caller where this throws.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut, damaged or no archive.</exception>
    public NpzFile(FileBytes file)
    {
        _file = file;
        try
        {
            _reader = new(file.Handle, MostArrays);
            foreach (var entry in _reader.Entries)
                if (entry.Name.EndsWith(Ending, StringComparison.Ordinal)) _arrays.Add(entry.Name[..^Ending.Length], entry);
        }
        catch (ZipException failure) { throw Refused(failure); }
        catch (IOException failure) { throw BytesException.Damaged(file.Name, $"it cannot be read ({failure.Message.TrimEnd('.')})", failure); }
    }

    /// <summary>The names of its arrays, in the archive's order.</summary>
    public IReadOnlyCollection<string> Names => _arrays.Keys;

    /// <summary>
    /// Opens an array. A stored one is read from the file when its numbers are asked for; a deflated one of up to 32 MB is inflated into memory, a larger one
    /// once for its checksum and then where it is read, every time it is opened.
    /// </summary>
    /// <exception cref="BehaviorException">
    /// BHV0303: there is none of that name (the message lists those that there are), or its elements are no numbers. BHV0302: it is cut or damaged.
    /// </exception>
    public NumberArray this[string name] => Open(name, NpyFile.Read);

    /// <summary>As <see cref="this[string]"/>, for reading once from front to back: a large deflated array is inflated once, and its checksum is compared when its end is read.</summary>
    /// <exception cref="BehaviorException">As there.</exception>
    public NumberArray Forward(string name) => Open(name, NpyFile.Read, isForward: true);

    /// <summary>Opens an array of texts, or of whole numbers as texts.</summary>
    /// <inheritdoc cref="NpyTexts.Read"/>
    public string[] Texts(string name) => Open(name, NpyTexts.Read);

    /// <summary>Whether an array's elements are texts.</summary>
    /// <inheritdoc cref="NpyTexts.Are"/>
    public bool HoldsTexts(string name) => Open(name, NpyTexts.Are, isForward: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    T Open<T>(string name, Func<IBytes, T> read, bool isForward = false)
    {
        if (!_arrays.TryGetValue(name, out var entry)) throw BytesException.Unlike(_file.Name, $"it has no array {name}; it has {Listed.Of(Names)}.");
        try { return read(Content(entry, isForward)); }
        catch (ZipException failure) { throw Refused(failure); }
    }

    IBytes Content(ZipEntry entry, bool isForward)
    {
        const int Stored = 0, Deflated = 8;
        var name = $"{_file.Name}!{entry.Name}";
        if (entry.IsEncrypted) throw BytesException.Unlike(name, "it is encrypted.");
        var stored = new SliceBytes(_file, DataStart(entry, name), entry.StoredSize, name);
        return entry.Method switch
        {
            Stored => stored,
            Deflated when isForward && entry.Size > Inflating.MostHeld => new ForwardBytes(stored, entry.Size, entry.Crc),
            Deflated => Inflate(stored, entry, name),
            _ => throw BytesException.Unlike(name, $"it has compression method {entry.Method}; 0 and 8 are read."),
        };
    }

    IBytes Inflate(SliceBytes stored, ZipEntry entry, string name)
    {
        if (entry.Size > Inflating.MostHeld) return new SliceBytes(Inflating.Checked(new InflatedBytes(stored, Packing.Deflate, entry.Size), entry.Size, entry.Crc), 0, entry.Size, name);
        using var stream = new DeflateStream(new BytesStream(stored), CompressionMode.Decompress);
        var content = Inflating.Read(stream, entry.Size, name);
        if (content.Length < entry.Size) throw BytesException.Cut(name, $"it says that it inflates to {entry.Size} bytes and inflates to {content.Length}");
        if (!Inflating.IsAtEnd(stream, name)) throw BytesException.Damaged(name, $"it says that it inflates to {entry.Size} bytes and inflates to more");
        // The size is known to be true now, and the archive's reader compares the checksum too; it refuses what expands as much as large arrays of zeros and ones do.
        if (entry.Size <= ZipReader.FreeSize) _reader.Read(entry, content.Span);
        return new MemoryBytes(content, name);
    }

    /// <summary>Where an entry's bytes begin, which its local header alone says.</summary>
    long DataStart(ZipEntry entry, string name)
    {
        const uint Signature = 0x04034b50;
        Span<byte> header = stackalloc byte[30];
        _file.Read(entry.HeaderOffset, header);
        return BinaryPrimitives.ReadUInt32LittleEndian(header) == Signature
            ? entry.HeaderOffset + header.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
            : throw BytesException.Damaged(name, "it has no header where the archive's directory says");
    }

    BehaviorException Refused(ZipException failure) => failure.Fault == ZipFault.Truncated
        ? BytesException.Cut(_file.Name, failure.Message)
        : BytesException.Damaged(_file.Name, failure.Message, failure);
}
