using Behavior.Datasets.Containers.Arrays;

namespace Behavior.Datasets.Containers.Matlab;

/// <summary>The numbers that stand for types of elements and classes of arrays (MAT-file format, level 5).</summary>
static class MatTypes
{
    public const int Int8 = 1, UInt8 = 2, Int32 = 5, UInt32 = 6, UInt16 = 4, Matrix = 14, Compressed = 15, Utf8 = 16, Utf16 = 17, Utf32 = 18;

    public const int Cells = 1, Struct = 2, Char = 4, Double = 6, UInt64Class = 15;

    /// <summary>The type of stored numbers; null for anything else.</summary>
    public static NumberType? Number(int type) => type switch
    {
        Int8 => NumberType.Int8,
        UInt8 => NumberType.UInt8,
        3 => NumberType.Int16,
        UInt16 => NumberType.UInt16,
        Int32 => NumberType.Int32,
        UInt32 => NumberType.UInt32,
        7 => NumberType.Float32,
        9 => NumberType.Float64,
        12 => NumberType.Int64,
        13 => NumberType.UInt64,
        _ => null,
    };

    /// <summary>A class as messages call it.</summary>
    public static string Shown(int type) => type switch
    {
        Cells => "a cell array",
        Struct => "a struct array",
        3 => "an object",
        Char => "text",
        5 => "a sparse matrix",
        16 => "a function",
        17 => "an object of a class",
        >= Double and <= UInt64Class => "numbers",
        _ => $"of the unknown class {type}",
    };
}
