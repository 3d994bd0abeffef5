using System.Text;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Matlab;

/// <summary>Reads one variable: numbers stay where they are, text, cells and fields are read.</summary>
sealed class MatReader(MatInput input)
{
    /// <summary>Cells and fields of one variable; the structs of ImageNet's devkit have 14,880.</summary>
    const int MostValues = 500_000;

    const int MostDepth = 32, MostFieldName = 256, MostText = 64 << 20;

    int _values;

    /// <summary>Reads the array in an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">What messages call the value: the file and the variable.</param>
    /// <param name="depth">How many others it lies in.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut or damaged.</exception>
    public MatValue Read(MatElement element, string name, int depth = 0)
    {
        if (element.Type != MatTypes.Matrix) throw Damaged(element.Start, $"an element of type {element.Type} stands where an array ({MatTypes.Matrix}) is wanted");
        if (depth > MostDepth) throw Damaged(element.Start, $"more than {MostDepth} arrays lie in each other");
        if (++_values > MostValues) throw Damaged(element.Start, $"a variable has more than {MostValues} cells or fields");
        if (element.Length == 0) return new(name, MatTypes.Double, [0, 0]) { Numbers = new(new MemoryBytes(default, name), NumberType.Float64, [0, 0], isColumnMajor: true) };
        var head = MatHead.Read(input, element.Start, element.End);
        return head.Class switch
        {
            MatTypes.Struct => Struct(head, element.End, name, depth),
            MatTypes.Cells => new(name, head.Class, head.Shape) { Items = Items(head.Next, element.End, Count(head, element.End, 1), i => $"{name}({i + 1})", depth) },
            MatTypes.Char => new(name, head.Class, head.Shape) { Content = Text(input.Element(head.Next, element.End)) },
            >= MatTypes.Double and <= MatTypes.UInt64Class when !head.IsComplex => Numbers(head, input.Element(head.Next, element.End), name),
            _ => new(name, head.Class, head.Shape) { IsComplex = head.IsComplex },
        };
    }

    MatValue Numbers(MatHead head, MatElement content, string name)
    {
        var type = MatTypes.Number(content.Type) ?? throw Damaged(content.Start, $"the numbers of an array are of the unknown type {content.Type}");
        return new(name, head.Class, head.Shape)
        {
            Numbers = new(new SliceBytes(input.Bytes, content.Start, content.Length, name), type, head.Shape, isColumnMajor: true, input.IsBigEndian),
        };
    }

    MatValue Struct(MatHead head, long end, string name, int depth)
    {
        var width = input.Element(head.Next, end);
        if (width is not { Type: MatTypes.Int32, Length: 4 } || input.UInt32(width.Start) is not (> 0 and <= MostFieldName and var length))
            throw Damaged(head.Next, "the length of a struct's field names is missing");
        var names = input.Element(width.Next, end);
        var fields = Fields(input.Content(names, MostText), (int)length);
        var count = Count(head, end, Math.Max(1, fields.Length));
        var items = Items(names.Next, end, fields.Length == 0 ? 0 : count * fields.Length, i => $"{name}({i / fields.Length + 1}).{fields[i % fields.Length]}", depth);
        return new(name, head.Class, head.Shape) { Fields = fields, Items = items };
    }

    string[] Fields(byte[] names, int width)
    {
        if (names.Length % width != 0 || names.Length / width > MostValues) throw Damaged(0, "the field names of a struct are cut");
        return [.. names.Chunk(width).Select(name => Encoding.Latin1.GetString(name.AsSpan(0, Array.IndexOf(name, (byte)0) is >= 0 and var end ? end : width)))];
    }

    /// <summary>How many elements an array of others has; every one takes a tag at least.</summary>
    int Count(MatHead head, long end, int each)
    {
        const int LeastValue = 8;
        return ArrayShape.Count(head.Shape) is { } count && count <= MostValues / each && count * each <= (end - head.Next) / LeastValue
            ? (int)count
            : throw Damaged(head.Next, $"an array of {ArrayShape.Shown(head.Shape)} cells or structs cannot lie in {end - head.Next} bytes, or has more than {MostValues} parts");
    }

    MatValue[] Items(long at, long end, int count, Func<int, string> name, int depth)
    {
        var items = new MatValue[count];
        for (var i = 0; i < count; i++)
        {
            var element = input.Element(at, end);
            items[i] = Read(element, name(i), depth + 1);
            at = element.Next;
        }
        return items;
    }

    string Text(MatElement element)
    {
        var bytes = input.Content(element, MostText);
        var encoding = element.Type switch
        {
            MatTypes.Int8 or MatTypes.UInt8 => Encoding.Latin1,
            MatTypes.Utf8 => Encoding.UTF8,
            MatTypes.UInt16 or MatTypes.Utf16 => input.IsBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode,
            MatTypes.Utf32 => new UTF32Encoding(input.IsBigEndian, byteOrderMark: false),
            _ => throw Damaged(element.Start, $"a text is of the unknown type {element.Type}"),
        };
        return encoding.GetString(bytes);
    }

    BehaviorException Damaged(long at, string what) => BytesException.Damaged(input.Bytes.Name, $"{what} (byte {at})");
}
