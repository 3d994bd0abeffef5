using System.Text;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>The names in a group and where they lead. Links to other names or files are listed and never followed.</summary>
static class Hdf5Group
{
    const int MostNames = 100_000, LongestName = 1_024, SymbolLength = 40, NameTree = 0;

    /// <summary>Reads the names; one that is only a link leads to <see cref="Hdf5Input.Undefined"/>.</summary>
    /// <exception cref="BehaviorException">BHV0302: the group is cut or damaged. BHV0303: it keeps its names in a way that is not read.</exception>
    public static Dictionary<string, long> Read(Hdf5Input input, long at)
    {
        var names = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var message in Hdf5Header.Read(input, at))
        {
            switch (message.Type)
            {
                case Hdf5Message.SymbolTable: AddTable(input, input.Int64(message.Start), input.Int64(message.Start + 8), names); break;
                case Hdf5Message.Link: AddLink(input, message.Start, names); break;
                case Hdf5Message.LinkInfo when IsDense(input, message.Start):
                    throw BytesException.Unlike(input.Name, "its root group keeps many names in a heap of HDF5 1.8, which is not read. Write it again with h5py's libver='earliest'.");
                default: break;
            }
        }
        return names;
    }

    static bool IsDense(Hdf5Input input, long at) => input.Int64(at + ((input.UInt8(at + 1) & 1) != 0 ? 10 : 2)) != Hdf5Input.Undefined;

    static void AddTable(Hdf5Input input, long tree, long heap, Dictionary<string, long> names)
    {
        if (!input.Has(heap, "HEAP"u8)) throw input.Bad(heap, "the heap of a group's names is missing");
        var (size, start) = (input.Int64(heap + 8), input.Int64(heap + 24));
        input.Part(start, size);
        foreach (var (_, node) in new Hdf5Tree(input, NameTree, keyLength: 8).Leaves(tree))
        {
            if (!input.Has(node, "SNOD"u8)) throw input.Bad(node, "a list of a group's names is missing");
            var count = input.UInt16(node + 6);
            for (var i = 0; i < count; i++) AddSymbol(input, node + 8 + i * SymbolLength, start, size, names);
        }
    }

    static void AddSymbol(Hdf5Input input, long symbol, long heap, long heapSize, Dictionary<string, long> names)
    {
        const uint SymbolicLink = 2;
        var offset = input.Int64(symbol);
        if (offset < 0 || offset >= heapSize) throw input.Bad(symbol, "a group's name lies outside of its heap");
        var bytes = input.Block(heap + offset, Math.Min(LongestName, heapSize - offset));
        var end = Array.IndexOf(bytes, (byte)0);
        if (end < 0) throw input.Bad(symbol, "a group's name has no end");
        Add(input, names, bytes.AsSpan(0, end), input.UInt32(symbol + 16) == SymbolicLink ? Hdf5Input.Undefined : input.Int64(symbol + 8));
    }

    static void AddLink(Hdf5Input input, long at, Dictionary<string, long> names)
    {
        var flags = input.UInt8(at + 1);
        var isHard = (flags & 8) == 0 || input.UInt8(at + 2) == 0;
        var length = at + 2 + ((flags & 8) != 0 ? 1 : 0) + ((flags & 4) != 0 ? 8 : 0) + ((flags & 16) != 0 ? 1 : 0);
        var width = 1 << (flags & 3);
        var name = input.Number(length, width);
        if (name is < 0 or > LongestName) throw input.Bad(at, $"a name has more than {LongestName} bytes");
        Add(input, names, input.Block(length + width, name), isHard ? input.Int64(length + width + name) : Hdf5Input.Undefined);
    }

    static void Add(Hdf5Input input, Dictionary<string, long> names, ReadOnlySpan<byte> name, long at)
    {
        if (!names.TryAdd(Encoding.UTF8.GetString(name), at)) throw BytesException.Damaged(input.Name, $"it holds {Shorten.To(Encoding.UTF8.GetString(name))} twice");
        if (names.Count > MostNames) throw BytesException.Damaged(input.Name, $"it holds more than {MostNames} names");
    }
}
