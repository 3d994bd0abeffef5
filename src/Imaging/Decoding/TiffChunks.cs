using System.Buffers.Binary;
using System.IO.Compression;

namespace Behavior.Imaging.Decoding;

/// <summary>The strips or tiles of a TIFF: whether they hold every byte that the pixels take. They are counted, not kept; libtiff refuses what is too short, too.</summary>
static class TiffChunks
{
    /// <summary>Pixels of tiles for a pixel of a large picture; what tiles hold beyond its edge is for nothing.</summary>
    const long MostPadding = 4;

    const int HeaderLength = 8;
    const int LzwClear = 256, LzwEnd = 257, LzwEntries = 4096;

    /// <summary>The chunk's bytes in the file.</summary>
    public static (int Offset, int Length) Of(TiffLayout layout, int chunk)
    {
        var rows = layout.RowsOf(chunk % (layout.Across * layout.Down) / layout.Across);
        return ((int)layout.Offsets[chunk], layout.Compression == TiffLayout.None ? (int)(layout.RowBytes * rows) : (int)layout.Lengths[chunk]);
    }

    /// <summary>What is wrong with where the chunks lie; null where each lies in the file and no byte is asked for twice.</summary>
    public static string? Misplaced(ReadOnlySpan<byte> bytes, TiffLayout layout)
    {
        var stored = (long)layout.Across * layout.ChunkWidth * layout.Down * layout.ChunkHeight;
        if (layout.IsTiled && stored > Math.Max(PixelDensity.Free, MostPadding * layout.Width * layout.Height)) return $"its tiles hold {stored:N0} pixels, of which few are the picture's";
        var count = (long)layout.Across * layout.Down * layout.Planes;
        var isPlain = layout.Compression == TiffLayout.None;
        if (layout.Offsets.Length < count || !isPlain && layout.Lengths.Length < count) return $"it lists {layout.Offsets.Length:N0} of its {count:N0} strips or tiles";
        if (isPlain && layout.RowBytes * layout.Height > bytes.Length) return "its rows are longer than the file";
        var sum = 0L;
        for (var i = 0; i < count; i++)
        {
            var length = isPlain ? layout.RowBytes * layout.RowsOf((int)(i % ((long)layout.Across * layout.Down) / layout.Across)) : layout.Lengths[i];
            if (layout.Offsets[i] < HeaderLength || layout.Offsets[i] > bytes.Length || length > bytes.Length - layout.Offsets[i]) return $"strip or tile {i:N0} lies outside the file";
            if ((sum += length) > bytes.Length) return "its strips or tiles are longer than the file";
        }
        return null;
    }

    /// <summary>Whether every chunk gives its rows.</summary>
    public static bool AreHeld(ReadOnlySpan<byte> bytes, TiffLayout layout)
    {
        if (layout.Compression == TiffLayout.None) return true;
        for (var i = 0; i < layout.Across * layout.Down * layout.Planes; i++)
        {
            var (offset, length) = Of(layout, i);
            var needed = layout.RowBytes * layout.RowsOf(i % (layout.Across * layout.Down) / layout.Across);
            if (!Gives(bytes.Slice(offset, length), layout.Compression, needed)) return false;
        }
        return true;
    }

    static bool Gives(ReadOnlySpan<byte> chunk, int compression, long needed) => compression switch
    {
        TiffLayout.Lzw => LzwGives(chunk, needed),
        TiffLayout.PackBits => PackBitsGive(chunk, needed),
        _ => needed <= PixelDensity.Deflate * chunk.Length && DeflateGives(chunk, needed),
    };

    static unsafe bool DeflateGives(ReadOnlySpan<byte> chunk, long needed)
    {
        fixed (byte* start = chunk)
        {
            using var stored = new UnmanagedMemoryStream(start, chunk.Length);
            return Inflated.Reaches(stored, needed);
        }
    }

    static bool PackBitsGive(ReadOnlySpan<byte> chunk, long needed)
    {
        for (var at = 0; needed > 0;)
        {
            if (at >= chunk.Length) return false;
            var code = (sbyte)chunk[at++];
            if (code == -128) continue;
            at += code < 0 ? 1 : code + 1;
            if (at > chunk.Length) return false;
            needed -= code < 0 ? 1 - code : code + 1;
        }
        return true;
    }

    /// <summary>Codes of 9 to 12 bits, highest bit first, each wider one code early.</summary>
    static bool LzwGives(ReadOnlySpan<byte> chunk, long needed)
    {
        Span<int> length = stackalloc int[LzwEntries];
        length[..LzwClear].Fill(1);
        int used = LzwEnd + 1, bits = 9, previous = 0;
        for (var at = 0L; needed > 0;)
        {
            if (at + bits > chunk.Length * 8L) return false;
            var code = Code(chunk, at, bits);
            at += bits;
            if (code == LzwClear)
            {
                (used, bits, previous) = (LzwEnd + 1, 9, 0);
                continue;
            }
            if (code == LzwEnd) return false;
            if (previous > 0 && used < LzwEntries) length[used++] = previous + 1;
            if (code >= used || code > LzwEnd && previous == 0) return false;
            needed -= previous = length[code];
            bits = used switch { >= 2047 => 12, >= 1023 => 11, >= 511 => 10, _ => 9 };
        }
        return true;
    }

    static int Code(ReadOnlySpan<byte> chunk, long at, int bits)
    {
        Span<byte> window = stackalloc byte[4];
        var start = (int)(at / 8);
        chunk[start..Math.Min(start + 4, chunk.Length)].CopyTo(window);
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(window) << (int)(at % 8) >> (32 - bits));
    }
}
