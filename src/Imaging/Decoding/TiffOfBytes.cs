using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// A TIFF of 8-bit grey whose pixels are the bytes of another one's plane: the same data under a directory of the least tags, so that nothing of the first directory is left to a decoder.
/// </summary>
static class TiffOfBytes
{
    const int Short = 3, Long = 4, Entries = 9;

    /// <summary>The file: the other one's bytes, and a directory behind them.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes, TiffLayout layout, int plane)
    {
        int chunks = layout.Across * layout.Down, start = (bytes.Length + 3) & ~3, directory = start + 8 * chunks;
        var file = new byte[directory + 2 + 12 * Entries + 4];
        bytes.CopyTo(file);
        "II*\0"u8.CopyTo(file);
        Put(file, 4, directory);
        var rows = 0;
        for (var i = 0; i < chunks; i++)
        {
            var (offset, length) = TiffChunks.Of(layout, plane * chunks + i);
            Put(file, start + 4 * i, offset);
            Put(file, start + 4 * (chunks + i), length);
            rows += layout.RowsOf(i / layout.Across);
        }
        var compression = layout.Compression == TiffLayout.DeflateOld ? TiffLayout.Deflate : layout.Compression;
        (int Tag, int Type, int Count, int Value)[] entries =
        [
            (256, Long, 1, (int)layout.RowBytes), (257, Long, 1, rows), (258, Short, 1, 8), (259, Short, 1, compression), (262, Short, 1, TiffLayout.BlackIsZero),
            (273, Long, chunks, chunks == 1 ? Get(file, start) : start), (277, Short, 1, 1), (278, Long, 1, layout.ChunkHeight),
            (279, Long, chunks, chunks == 1 ? Get(file, start + 4) : start + 4 * chunks),
        ];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(directory), Entries);
        foreach (var (i, entry) in entries.Index())
        {
            var at = directory + 2 + 12 * i;
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)entry.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 2), (ushort)entry.Type);
            Put(file, at + 4, entry.Count);
            Put(file, at + 8, entry.Value);
        }
        return file;
    }

    static void Put(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    static int Get(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
