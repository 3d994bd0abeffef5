using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Numpy;

/// <summary>numpy's names of types: an order of bytes, a letter and a number of bytes.</summary>
static class NpyTypes
{
    /// <summary>The type of a name such as <c>&lt;i8</c>.</summary>
    /// <param name="type">The name.</param>
    /// <param name="name">What messages call the array.</param>
    /// <exception cref="BehaviorException">BHV0303: its elements are no numbers that are read; of objects it says that they are a pickle.</exception>
    public static (NumberType Type, bool IsBigEndian) Of(string type, string name)
    {
        var letters = type.TrimStart('<', '>', '|', '=');
        NumberType? number = letters switch
        {
            "b1" => NumberType.Bool,
            "u1" => NumberType.UInt8,
            "i1" => NumberType.Int8,
            "u2" => NumberType.UInt16,
            "i2" => NumberType.Int16,
            "u4" => NumberType.UInt32,
            "i4" => NumberType.Int32,
            "u8" => NumberType.UInt64,
            "i8" => NumberType.Int64,
            "f2" => NumberType.Float16,
            "f4" => NumberType.Float32,
            "f8" => NumberType.Float64,
            _ => null,
        };
        if (number is { } known && type.Length - letters.Length <= 1) return (known, type[0] == '>' && known.Size() > 1);
        throw BytesException.Unlike(name, letters.StartsWith('O')
            ? $"it is an array of Python objects ({Shorten.To(type)}), which is a pickle: a program, which is never run. An array of numbers is wanted. Fetch the published file again."
            : $"its elements are of the type {Shorten.To(type)}; numbers (b1, u1 to u8, i1 to i8, f2 to f8) are wanted.");
    }
}
