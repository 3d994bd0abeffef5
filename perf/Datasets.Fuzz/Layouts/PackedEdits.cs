using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Numerics;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Fuzz.Layouts;

/// <summary>Damage below a checksum or a packing, which is written anew around it: what a changed byte of the file itself would seldom reach.</summary>
static class PackedEdits
{
    const int MatHead = 128;

    /// <summary>The file with something inside it changed; null where it is not packed.</summary>
    public static byte[]? Of(string path, byte[] content, Random random)
    {
        try { return Path.GetFileName(path) is var name && name.Contains(".tfrecord", StringComparison.Ordinal) ? Records(content, random) : Inside(Path.GetExtension(name), content, random); }
        catch (InvalidDataException) { return null; }
    }

    static byte[]? Inside(string ending, byte[] content, Random random) => ending switch
    {
        ".gz" => Gzip(content, random),
        ".zip" or ".npz" => Zip(content, random),
        ".tar" => Tar(content, random),
        ".mat" => Matlab(content, random),
        _ => null,
    };

    static byte[] Changed(byte[] content, Random random) =>
        TextEdits.IsText(content) && random.Next(2) == 0 ? TextEdits.Of(content, random) : new Mutator([content], random.Next()).Make(0);

    static byte[] Gzip(byte[] content, Random random) =>
        Packed(Changed(All(new GZipStream(new MemoryStream(content), CompressionMode.Decompress)), random), m => new GZipStream(m, CompressionLevel.Fastest, leaveOpen: true));

    static byte[] Zip(byte[] content, Random random)
    {
        using var copy = new MemoryStream();
        using var old = new ZipArchive(new MemoryStream(content));
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var changed = random.Next(Math.Max(1, old.Entries.Count));
            foreach (var (i, entry) in old.Entries.Index())
            {
                var inside = All(entry.Open());
                using var written = zip.CreateEntry(entry.FullName, random.Next(2) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                written.Write(i == changed ? Changed(inside, random) : inside);
            }
        }
        return copy.ToArray();
    }

    static byte[] Tar(byte[] content, Random random)
    {
        using var copy = new MemoryStream();
        using var old = new TarReader(new MemoryStream(content));
        using (var tar = new TarWriter(copy, leaveOpen: true))
            while (old.GetNextEntry(copyData: true) is { } entry)
            {
                if (entry.DataStream is { } data && random.Next(4) == 0) entry.DataStream = new MemoryStream(Changed(All(data), random));
                if (random.Next(16) > 0) tar.WriteEntry(entry);
            }
        return copy.ToArray();
    }

    /// <summary>The first packed element of a MATLAB 5 file.</summary>
    static byte[]? Matlab(byte[] content, Random random)
    {
        if (content.Length < MatHead + 8 || BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(MatHead)) != 15) return null;
        var end = MatHead + 8 + BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(MatHead + 4));
        var inside = Changed(All(new ZLibStream(new MemoryStream(content[(MatHead + 8)..end]), CompressionMode.Decompress)), random);
        var packed = Packed(inside, m => new ZLibStream(m, CompressionLevel.Fastest, leaveOpen: true));
        return [.. content[..(MatHead + 4)], .. BitConverter.GetBytes(packed.Length), .. packed, .. content[end..]];
    }

    /// <summary>The first record of a TFRecord file.</summary>
    static byte[]? Records(byte[] content, Random random)
    {
        if (content.Length < 16 || BinaryPrimitives.ReadInt64LittleEndian(content) is not (> 0 and var length) || length > content.Length - 16) return null;
        var inside = Changed(content[12..(12 + (int)length)], random);
        var size = BitConverter.GetBytes((long)inside.Length);
        return [.. size, .. Mask(size), .. inside, .. Mask(inside), .. content[(16 + (int)length)..]];
    }

    static byte[] Mask(byte[] bytes)
    {
        var crc = bytes.Aggregate(uint.MaxValue, BitOperations.Crc32C) ^ uint.MaxValue;
        return BitConverter.GetBytes(unchecked((crc >> 15 | crc << 17) + 0xa282ead8));
    }

    static byte[] All(Stream packed)
    {
        using var copy = new MemoryStream();
        using (packed) packed.CopyTo(copy);
        return copy.ToArray();
    }

    static byte[] Packed(byte[] content, Func<Stream, Stream> packing)
    {
        using var copy = new MemoryStream();
        using (var packed = packing(copy)) packed.Write(content);
        return copy.ToArray();
    }
}
