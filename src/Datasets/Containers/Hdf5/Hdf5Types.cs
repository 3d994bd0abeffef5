using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>Types of elements: integers, fractions, and the enumerations that h5py makes of truths.</summary>
static class Hdf5Types
{
    const int Integer = 0, Fraction = 1, Enumeration = 8;

    /// <summary>Reads a type.</summary>
    /// <param name="input">The file.</param>
    /// <param name="at">Where the type is written.</param>
    /// <param name="name">What messages call the dataset.</param>
    /// <exception cref="BehaviorException">BHV0303: it is another one.</exception>
    public static (NumberType Type, bool IsBigEndian) Read(Hdf5Input input, long at, string name)
    {
        const int Properties = 8;
        var (kind, flags, size) = (input.UInt8(at) & 15, input.UInt8(at + 1), input.UInt32(at + 4));
        if (kind == Enumeration && (input.UInt8(at + Properties) & 15) == Integer) return Read(input, at + Properties, name);
        var isSigned = (flags & 8) != 0;
        NumberType? type = (kind, size) switch
        {
            (Integer, 1) => isSigned ? NumberType.Int8 : NumberType.UInt8,
            (Integer, 2) => isSigned ? NumberType.Int16 : NumberType.UInt16,
            (Integer, 4) => isSigned ? NumberType.Int32 : NumberType.UInt32,
            (Integer, 8) => isSigned ? NumberType.Int64 : NumberType.UInt64,
            (Fraction, 4) when IsIeee(input, at + Properties, 23, 8, 127) => NumberType.Float32,
            (Fraction, 8) when IsIeee(input, at + Properties, 52, 11, 1023) => NumberType.Float64,
            _ => null,
        };
        var isWhole = kind is not (Integer or Fraction) || (input.UInt16(at + Properties) == 0 && input.UInt16(at + Properties + 2) == 8 * size && (flags & 0x40) == 0);
        return type is { } known && isWhole
            ? (known, (flags & 1) != 0)
            : throw BytesException.Unlike(name, $"its elements are of HDF5's class {kind} in {size} bytes; integers and fractions of whole bytes are wanted.");
    }

    static bool IsIeee(Hdf5Input input, long at, int digits, int exponent, uint bias) =>
        (input.UInt8(at + 4), input.UInt8(at + 5), input.UInt8(at + 6), input.UInt8(at + 7)) == (digits, exponent, 0, digits) && input.UInt32(at + 8) == bias;
}
