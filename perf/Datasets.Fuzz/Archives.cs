using System.Buffers.Binary;
using System.IO.Compression;

namespace Behavior.Datasets.Fuzz;

/// <summary>Small sound archives: stored and deflated, numbered folders, a comment, and one in the form of more than 4 GB.</summary>
static class Archives
{
    /// <summary>A picture of one pixel.</summary>
    static readonly byte[] s_pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

    public static byte[][] All => [Zip(CompressionLevel.NoCompression, "cat/1.gif", "cat/2.gif", "dog/1.gif"), Zip(CompressionLevel.Optimal, "0/a.gif", "1/", "1/b.gif", "readme"), Wide()];

    static byte[] Zip(CompressionLevel level, params string[] names)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create))
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                if (!name.EndsWith('/')) entry.Write(s_pixel);
            }
        return archive.ToArray();
    }

    /// <summary>A zip64 end record and its locator before the end record, whose values then stand for nothing.</summary>
    static byte[] Wide()
    {
        var plain = Zip(CompressionLevel.NoCompression, "cat/1.gif", "dog/1.gif");
        var end = plain.Length - 22;
        var (wide, locator, last) = (new byte[56], new byte[20], plain.AsSpan(end).ToArray());
        BinaryPrimitives.WriteUInt32LittleEndian(wide, 0x06064b50);
        wide[4] = 44;
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(24), BinaryPrimitives.ReadUInt16LittleEndian(last.AsSpan(8)));
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(32), BinaryPrimitives.ReadUInt16LittleEndian(last.AsSpan(10)));
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(40), BinaryPrimitives.ReadUInt32LittleEndian(last.AsSpan(12)));
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(48), BinaryPrimitives.ReadUInt32LittleEndian(last.AsSpan(16)));
        BinaryPrimitives.WriteUInt32LittleEndian(locator, 0x07064b50);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), end);
        locator[16] = 1;
        last.AsSpan(8, 12).Fill(0xff);
        return [.. plain.AsSpan(0, end), .. wide, .. locator, .. last];
    }
}
