namespace Behavior.ModelZoo.Formats;

/// <summary>The element types that checkpoints hold. Those that torch lacks here can be read as bytes, not as tensors.</summary>
public enum ElementType
{
    /// <summary>64-bit float.</summary>
    Float64,

    /// <summary>32-bit float.</summary>
    Float32,

    /// <summary>16-bit float, IEEE half.</summary>
    Float16,

    /// <summary>16-bit float with 8 exponent bits.</summary>
    BFloat16,

    /// <summary>64-bit integer.</summary>
    Int64,

    /// <summary>32-bit integer.</summary>
    Int32,

    /// <summary>16-bit integer.</summary>
    Int16,

    /// <summary>8-bit integer.</summary>
    Int8,

    /// <summary>8-bit unsigned integer.</summary>
    UInt8,

    /// <summary>One byte, 0 or 1.</summary>
    Bool,

    /// <summary>64-bit unsigned integer; bytes only.</summary>
    UInt64,

    /// <summary>32-bit unsigned integer; bytes only.</summary>
    UInt32,

    /// <summary>16-bit unsigned integer; bytes only.</summary>
    UInt16,

    /// <summary>8-bit float of the form E4M3 without infinities; bytes only.</summary>
    Float8E4M3,

    /// <summary>8-bit float of the form E5M2; bytes only.</summary>
    Float8E5M2,

    /// <summary>Pair of 32-bit floats; bytes only.</summary>
    Complex64,

    /// <summary>Pair of 64-bit floats; bytes only.</summary>
    Complex128,

    /// <summary>8-bit power of two, the scale of a block; bytes only.</summary>
    Float8E8M0,

    /// <summary>8-bit float of the form E4M3 without negative zero; bytes only.</summary>
    Float8E4M3Fnuz,

    /// <summary>8-bit float of the form E5M2 without negative zero; bytes only.</summary>
    Float8E5M2Fnuz,

    /// <summary>Pair of 16-bit floats; bytes only.</summary>
    Complex32,

    /// <summary>Quantized 8-bit integer; bytes only.</summary>
    QInt8,

    /// <summary>Quantized 8-bit unsigned integer; bytes only.</summary>
    QUInt8,

    /// <summary>Quantized 32-bit integer; bytes only.</summary>
    QInt32,

    /// <summary>Two 4-bit floats in a byte, counted as one element; bytes only.</summary>
    Float4x2,

    /// <summary>A type that this version does not know, or one of less than a byte: <see cref="TensorInfo.TypeName"/> says which. Listed, and never read.</summary>
    Unknown,
}
