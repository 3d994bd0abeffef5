using System.Buffers.Binary;

namespace Behavior.Datasets.Containers.Arrays;

/// <summary>What follows from an element's type.</summary>
static class NumberTypes
{
    /// <summary>Bytes of one element.</summary>
    public static int Size(this NumberType type) => type switch
    {
        NumberType.Bool or NumberType.UInt8 or NumberType.Int8 => 1,
        NumberType.UInt16 or NumberType.Int16 or NumberType.Float16 => 2,
        NumberType.UInt32 or NumberType.Int32 or NumberType.Float32 => 4,
        _ => 8,
    };

    /// <summary>The whole number in an element's little-endian bytes; null where it is none that fits.</summary>
    public static long? Integer(this NumberType type, ReadOnlySpan<byte> element) => type switch
    {
        NumberType.Bool => element[0] == 0 ? 0 : 1,
        NumberType.UInt8 => element[0],
        NumberType.Int8 => (sbyte)element[0],
        NumberType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(element),
        NumberType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(element),
        NumberType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(element),
        NumberType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(element),
        NumberType.UInt64 => BinaryPrimitives.ReadUInt64LittleEndian(element) is <= long.MaxValue and var value ? (long)value : null,
        NumberType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(element),
        NumberType.Float16 => Whole((double)BinaryPrimitives.ReadHalfLittleEndian(element)),
        NumberType.Float32 => Whole(BinaryPrimitives.ReadSingleLittleEndian(element)),
        _ => Whole(BinaryPrimitives.ReadDoubleLittleEndian(element)),
    };

    static long? Whole(double value) => Math.Abs(value) <= 1L << 53 && Math.Floor(value) == value ? (long)value : null;
}
