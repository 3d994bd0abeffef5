using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Diagnostics.Zip;

/// <summary>
/// An open zip archive, of any size (zip64). Stricter than zip libraries, so that nobody sees other files in it than this reader: the archive
/// ends with the file, names are distinct and stay inside, entries do not overlap, local headers agree with the directory, and an entry holds
/// what it announces, to the checksum. Entries are read whole; safe for several threads.
/// </summary>
public sealed class ZipReader : IDisposable
{
    /// <summary>An entry unpacks to so many bytes whatever it takes in the file, and to <see cref="MostExpansion"/> times what it takes beyond: a bomb of 1 MB holds 1 GB.</summary>
    public const long FreeSize = 32 << 20;

    /// <summary>See <see cref="FreeSize"/>.</summary>
    public const int MostExpansion = 7;

    const uint LocalSignature = 0x04034b50;
    const int Stored = 0, Deflated = 8;

    readonly SafeFileHandle _file;
    readonly bool _hasChecksums;

    /// <summary>Reads and checks the directory.</summary>
    /// <param name="file">The archive, opened for reading; closed with the reader, and by the caller where this throws.</param>
    /// <param name="mostEntries">How many files it may hold.</param>
    /// <param name="mayLackChecksums">
    /// Whether its writer may have computed none, which is written as 0 for every entry: then nothing is compared. One that is 0 or wrong beside others is refused as ever.
    /// </param>
    /// <exception cref="ZipException">The archive is refused.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ZipReader(SafeFileHandle file, long mostEntries, bool mayLackChecksums = false)
    {
        (_file, Entries) = (file, ZipDirectory.Read(file, mostEntries));
        _hasChecksums = !mayLackChecksums || Entries.Any(e => e.Crc != 0);
    }

    /// <summary>Its entries, folders included, in the directory's order.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Throws where an entry cannot be read, by what the directory says of it: encrypted, packed in another way, or larger than can be.</summary>
    /// <exception cref="ZipException">The entry is refused.</exception>
    public static void Check(ZipEntry entry)
    {
        if (entry.IsEncrypted) throw Bad(ZipFault.Encrypted, entry, "is encrypted");
        if (entry.Method is not (Stored or Deflated)) throw Bad(ZipFault.Unsupported, entry, $"has compression method {entry.Method}; 0 and 8 are read");
        if (entry.Method == Stored && entry.StoredSize != entry.Size) throw Bad(ZipFault.Size, entry, $"is stored in {entry.StoredSize:N0} bytes and says {entry.Size:N0}");
        if (entry.Size > FreeSize && (entry.Size - FreeSize) / MostExpansion > entry.StoredSize)
            throw Bad(ZipFault.Size, entry, $"says that its {entry.StoredSize:N0} bytes unpack to {entry.Size:N0}");
    }

    /// <summary>Checks every entry and its local header now, and that the entries fill the file from its first byte on.</summary>
    /// <exception cref="ZipException">One is refused.</exception>
    public void CheckEntries()
    {
        var end = 0L;
        foreach (var (i, entry) in Entries.OrderBy(e => e.HeaderOffset).Index())
        {
            Check(entry);
            if (i == 0 && entry.HeaderOffset != 0) throw new ZipException(ZipFault.Structure, $"{entry.HeaderOffset:N0} bytes stand before the archive's first entry");
            if (entry.HeaderOffset < end) throw Bad(ZipFault.Structure, entry, "overlaps the one before it");
            end = DataStart(entry) + entry.StoredSize;
        }
    }

    /// <summary>Reads an entry into memory of exactly its announced size, and no byte further.</summary>
    /// <exception cref="ZipException">The entry is refused, inflates to another size, or has another checksum.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void Read(ZipEntry entry, Span<byte> destination)
    {
        Check(entry);
        var start = DataStart(entry);
        if (entry.Method == Deflated) Inflate(entry, start, destination);
        else ZipBytes.Read(_file, destination, start, $"entry '{Excerpt.Of(entry.Name)}'");
        if (_hasChecksums && Crc32.Append(0, destination) != entry.Crc) throw Bad(ZipFault.Checksum, entry, "has a wrong checksum");
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>Where an entry's bytes begin, which its local header alone says; the rest of that header agrees with the directory.</summary>
    long DataStart(ZipEntry entry)
    {
        var local = new byte[entry.LeastHeader];
        ZipBytes.Read(_file, local, entry.HeaderOffset, $"the header of entry '{Excerpt.Of(entry.Name)}'");
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature) throw Bad(ZipFault.Structure, entry, "has no local header");
        int name = U16(local, 26), extra = U16(local, 28);
        var isSame = name == local.Length - ZipEntry.LocalLength && ZipDirectory.Slashes(Encoding.UTF8.GetString(local.AsSpan(ZipEntry.LocalLength))) == entry.Name;
        if (!isSame || U16(local, 8) != entry.Method || (U16(local, 6) & 1) != 0)
            throw Bad(ZipFault.Structure, entry, "has a local header that says something else than the directory");
        return entry.HeaderOffset + local.Length + extra;
    }

    void Inflate(ZipEntry entry, long start, Span<byte> destination)
    {
        using var stored = new StoredBytes(_file, start, entry.StoredSize, $"entry '{Excerpt.Of(entry.Name)}'");
        using var inflated = new DeflateStream(stored, CompressionMode.Decompress);
        try
        {
            if (inflated.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false) < destination.Length) throw Bad(ZipFault.Structure, entry, "inflates to fewer bytes than it says");
            if (inflated.ReadByte() >= 0) throw Bad(ZipFault.Size, entry, "inflates to more bytes than it says");
        }
        catch (InvalidDataException failure) { throw new ZipException(ZipFault.Checksum, $"entry '{Excerpt.Of(entry.Name)}' is compressed wrongly: {failure.Message.TrimEnd('.')}", failure); }
    }

    static ZipException Bad(ZipFault fault, ZipEntry entry, string what) => new(fault, $"entry '{Excerpt.Of(entry.Name)}' {what}");

    static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
