namespace Behavior.ModelZoo.Onnx;

/// <summary>Element types of ONNX, by their numbers in its format.</summary>
public enum OnnxType
{
    /// <summary>Not said.</summary>
    Undefined = 0,

    /// <summary>IEEE 754 single precision.</summary>
    Float = 1,

    /// <summary>A byte.</summary>
    UInt8 = 2,

    /// <summary>A byte with a sign.</summary>
    Int8 = 3,

    /// <summary>16 bits without a sign.</summary>
    UInt16 = 4,

    /// <summary>16 bits.</summary>
    Int16 = 5,

    /// <summary>32 bits.</summary>
    Int32 = 6,

    /// <summary>64 bits.</summary>
    Int64 = 7,

    /// <summary>Text.</summary>
    String = 8,

    /// <summary>True or false, a byte each.</summary>
    Bool = 9,

    /// <summary>IEEE 754 half precision.</summary>
    Float16 = 10,

    /// <summary>IEEE 754 double precision.</summary>
    Double = 11,

    /// <summary>32 bits without a sign.</summary>
    UInt32 = 12,

    /// <summary>64 bits without a sign.</summary>
    UInt64 = 13,

    /// <summary>Eight bits of exponent and seven of mantissa.</summary>
    BFloat16 = 16,
}
