using static TorchSharp.torch;

namespace Behavior.ModelZoo.Formats;

/// <summary>Names and sizes of <see cref="ElementType"/>.</summary>
public static class ElementTypes
{
    static readonly (ElementType Type, int Size, string Safetensors, string Torch)[] s_all =
    [
        (ElementType.Float64, 8, "F64", "float64"),
        (ElementType.Float32, 4, "F32", "float32"),
        (ElementType.Float16, 2, "F16", "float16"),
        (ElementType.BFloat16, 2, "BF16", "bfloat16"),
        (ElementType.Int64, 8, "I64", "int64"),
        (ElementType.Int32, 4, "I32", "int32"),
        (ElementType.Int16, 2, "I16", "int16"),
        (ElementType.Int8, 1, "I8", "int8"),
        (ElementType.UInt8, 1, "U8", "uint8"),
        (ElementType.Bool, 1, "BOOL", "bool"),
        (ElementType.UInt64, 8, "U64", "uint64"),
        (ElementType.UInt32, 4, "U32", "uint32"),
        (ElementType.UInt16, 2, "U16", "uint16"),
        (ElementType.Float8E4M3, 1, "F8_E4M3", "float8_e4m3fn"),
        (ElementType.Float8E5M2, 1, "F8_E5M2", "float8_e5m2"),
        (ElementType.Complex64, 8, "C64", "complex64"),
        (ElementType.Complex128, 16, "C128", "complex128"),
        (ElementType.Float8E8M0, 1, "F8_E8M0", "float8_e8m0fnu"),
        (ElementType.Float8E4M3Fnuz, 1, "F8_E4M3FNUZ", "float8_e4m3fnuz"),
        (ElementType.Float8E5M2Fnuz, 1, "F8_E5M2FNUZ", "float8_e5m2fnuz"),
        (ElementType.Complex32, 4, "C32", "complex32"),
        (ElementType.QInt8, 1, "QI8", "qint8"),
        (ElementType.QUInt8, 1, "QU8", "quint8"),
        (ElementType.QInt32, 4, "QI32", "qint32"),
        (ElementType.Float4x2, 1, "F4X2", "float4_e2m1fn_x2"),
        (ElementType.Unknown, 0, "unknown", "unknown"),
    ];

    /// <summary>Bits of an element of types that take less than a byte, by their names in a safetensors header.</summary>
    static readonly Dictionary<string, int> s_bits = new(StringComparer.Ordinal) { ["F4"] = 4, ["F6_E2M3"] = 6, ["F6_E3M2"] = 6 };

    /// <summary>Bytes of one element; 0 for an unknown one.</summary>
    public static int Size(this ElementType type) => Row(type).Size;

    /// <summary>The name in a safetensors header, for example <c>BF16</c>.</summary>
    public static string SafetensorsName(this ElementType type) => Row(type).Safetensors;

    /// <summary>Torch's name, for example <c>bfloat16</c>.</summary>
    public static string TorchName(this ElementType type) => Row(type).Torch;

    /// <summary>Finds a type by its name in a safetensors header; null for an unknown one.</summary>
    public static ElementType? FromSafetensors(string name) => Find(r => r.Type != ElementType.Unknown && r.Safetensors == name);

    /// <summary>Finds a type by torch's name; null for an unknown one.</summary>
    public static ElementType? FromTorch(string name) => Find(r => r.Type != ElementType.Unknown && r.Torch == name);

    /// <summary>Bits of one element by the type's name in a safetensors header; null for an unknown one.</summary>
    internal static int? BitsOf(string name) => FromSafetensors(name) is { } type ? 8 * type.Size() : s_bits.TryGetValue(name, out var bits) ? bits : null;

    /// <summary>Whether tensors of it can be computed with; those of others are listed, and nothing here needs them.</summary>
    public static bool IsReadable(this ElementType type) => type.ToScalarType() is not null;

    /// <summary>The matching tensor type; null where TorchSharp has none.</summary>
    public static ScalarType? ToScalarType(this ElementType type) => type switch
    {
        ElementType.Float64 => ScalarType.Float64,
        ElementType.Float32 => ScalarType.Float32,
        ElementType.Float16 => ScalarType.Float16,
        ElementType.BFloat16 => ScalarType.BFloat16,
        ElementType.Int64 => ScalarType.Int64,
        ElementType.Int32 => ScalarType.Int32,
        ElementType.Int16 => ScalarType.Int16,
        ElementType.Int8 => ScalarType.Int8,
        ElementType.UInt8 => ScalarType.Byte,
        ElementType.Bool => ScalarType.Bool,
        _ => null,
    };

    /// <summary>The type of a tensor's elements; null for one that no checkpoint format here holds.</summary>
    public static ElementType? FromScalarType(ScalarType type) =>
        Find(r => r.Type.ToScalarType() == type);

    static ElementType? Find(Func<(ElementType Type, int, string Safetensors, string Torch), bool> wanted)
    {
        foreach (var row in s_all)
            if (wanted(row)) return row.Type;
        return null;
    }

    static (ElementType, int Size, string Safetensors, string Torch) Row(ElementType type) => s_all[(int)type];
}
