using System.Buffers.Binary;
using System.Text;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Numpy;

/// <summary>An array as numpy saves it (<c>.npy</c>, versions 1 to 3).</summary>
public static class NpyFile
{
    const int Start = 8, MostHeader = 1 << 16;

    /// <summary>Reads the header; the elements stay where they are. An array of objects is a pickle and is refused unread.</summary>
    /// <param name="bytes">The file, which must stay open as long as the array is read.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut, damaged or no such file. BHV0303: its elements are no numbers.</exception>
    public static NumberArray Read(IBytes bytes)
    {
        var (header, start) = Header(bytes);
        var (type, isBigEndian) = NpyTypes.Of(header.Type, bytes.Name);
        return new(new SliceBytes(bytes, start, bytes.Length - start, bytes.Name), type, header.Shape, header.IsFortran, isBigEndian);
    }

    /// <summary>What a file says of itself, and where its elements begin.</summary>
    internal static (NpyHeader Header, long Start) Header(IBytes bytes)
    {
        var name = bytes.Name;
        Span<byte> start = stackalloc byte[Start + 4];
        if (bytes.Length < start.Length) throw BytesException.Cut(bytes, 0, start.Length);
        bytes.Read(0, start);
        if (start[0] != 0x93 || !start[1..6].SequenceEqual("NUMPY"u8)) throw BytesException.Damaged(name, "it does not begin with numpy's magic number");
        var isOld = start[6] == 1;
        if (start[6] is < 1 or > 3) throw BytesException.Damaged(name, $"it is of version {start[6]} of numpy's format; 1, 2 and 3 are read");
        long length = isOld ? BinaryPrimitives.ReadUInt16LittleEndian(start[Start..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[Start..]);
        if (length > MostHeader) throw BytesException.Damaged(name, $"its header says that it has {length} bytes; at most {MostHeader} are read");
        var at = Start + (isOld ? 2 : 4);
        if (length > bytes.Length - at) throw BytesException.Cut(bytes, at, length);
        var text = new byte[length];
        bytes.Read(at, text);
        return (new NpyHeaderParser(Encoding.Latin1.GetString(text), name).Parse(), at + length);
    }
}
