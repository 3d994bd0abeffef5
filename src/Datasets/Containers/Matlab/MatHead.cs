using System.Text;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Matlab;

/// <summary>What stands before the content of an array: its class, its sizes and its name.</summary>
/// <param name="Class">Its class.</param>
/// <param name="IsComplex">Whether every number has an imaginary part.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Name">Its name; empty inside of others.</param>
/// <param name="Next">Where its content begins.</param>
sealed record MatHead(int Class, bool IsComplex, long[] Shape, string Name, long Next)
{
    const int MostName = 4096, Complex = 0x800, Opaque = 17;

    /// <summary>Reads the head of an array whose elements lie between two places.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is cut or damaged.</exception>
    public static MatHead Read(MatInput input, long at, long end)
    {
        var flags = input.Element(at, end);
        if (flags is not { Type: MatTypes.UInt32, Length: 8 }) throw BytesException.Damaged(input.Bytes.Name, $"an array at byte {at} does not begin with its flags");
        var first = input.UInt32(flags.Start);
        var type = (int)(first & 0xff);
        if (type == Opaque) return new(type, false, [], "", flags.Next); // has no sizes
        var sizes = input.Element(flags.Next, end);
        var name = input.Element(sizes.Next, end);
        return new(type, (first & Complex) != 0, Sizes(input, sizes), Encoding.Latin1.GetString(input.Content(name, MostName)), name.Next);
    }

    static long[] Sizes(MatInput input, MatElement element)
    {
        if (element.Type != MatTypes.Int32 || element.Length % 4 != 0 || element.Length is 0 or > 4 * ArrayShape.MostDimensions)
            throw BytesException.Damaged(input.Bytes.Name, $"the sizes of an array at byte {element.Start} are no list of int32");
        var sizes = new long[element.Length / 4];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = (int)input.UInt32(element.Start + 4 * i);
            if (sizes[i] < 0) throw BytesException.Damaged(input.Bytes.Name, $"an array at byte {element.Start} has the size {sizes[i]}");
        }
        return sizes;
    }
}
