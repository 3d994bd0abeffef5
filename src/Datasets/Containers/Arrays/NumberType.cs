namespace Behavior.Datasets.Containers.Arrays;

/// <summary>What an array's elements are.</summary>
public enum NumberType
{
    /// <summary>One byte, 0 or 1.</summary>
    Bool,

    /// <summary>One byte.</summary>
    UInt8,

    /// <summary>One byte with a sign.</summary>
    Int8,

    /// <summary>Two bytes.</summary>
    UInt16,

    /// <summary>Two bytes with a sign.</summary>
    Int16,

    /// <summary>Four bytes.</summary>
    UInt32,

    /// <summary>Four bytes with a sign.</summary>
    Int32,

    /// <summary>Eight bytes.</summary>
    UInt64,

    /// <summary>Eight bytes with a sign.</summary>
    Int64,

    /// <summary>A fraction in two bytes.</summary>
    Float16,

    /// <summary>A fraction in four bytes.</summary>
    Float32,

    /// <summary>A fraction in eight bytes.</summary>
    Float64,
}
