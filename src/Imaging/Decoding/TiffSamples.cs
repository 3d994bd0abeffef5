using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>The samples in a row of a TIFF's bytes.</summary>
static class TiffSamples
{
    /// <summary>Undoes in place what was done to a row before it was packed: differences to the sample on the left, bits in reverse order.</summary>
    public static void Undo(TiffLayout layout, Span<byte> row)
    {
        if (layout.IsBitReversed) foreach (ref var b in row) b = (byte)((b * 0x0202020202UL & 0x010884422010UL) % 1023);
        // Pillow reads uncompressed data by itself, and PackBits has no such tag in libtiff: both ignore it there.
        if (!layout.IsDifferenced || layout.Compression is TiffLayout.None or TiffLayout.PackBits) return;
        var step = layout.SamplesOfPlane;
        if (layout.Bits == 8) for (var i = step; i < row.Length; i++) row[i] += row[i - step];
        else for (var i = step; i < row.Length / 2; i++) Put(row, i, (ushort)(Of16(layout, row, i) + Of16(layout, row, i - step)), layout.IsBigEndian);
    }

    /// <summary>Sample <paramref name="i"/> of a row.</summary>
    public static int Of(TiffLayout layout, ReadOnlySpan<byte> row, int i) => layout.Bits switch
    {
        1 => row[i >> 3] >> (7 - (i & 7)) & 1,
        2 => row[i >> 2] >> (6 - 2 * (i & 3)) & 3,
        4 => row[i >> 1] >> (4 - 4 * (i & 1)) & 15,
        8 => row[i],
        _ => Of16(layout, row, i),
    };

    static ushort Of16(TiffLayout layout, ReadOnlySpan<byte> row, int i) =>
        layout.IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(row[(2 * i)..]) : BinaryPrimitives.ReadUInt16LittleEndian(row[(2 * i)..]);

    static void Put(Span<byte> row, int i, ushort value, bool isBigEndian)
    {
        if (isBigEndian) BinaryPrimitives.WriteUInt16BigEndian(row[(2 * i)..], value);
        else BinaryPrimitives.WriteUInt16LittleEndian(row[(2 * i)..], value);
    }
}
