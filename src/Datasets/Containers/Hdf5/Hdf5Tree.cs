using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>
/// A tree of version 1: of a group's names or of a dataset's chunks. Levels fall by one from node to node, so that no tree leads back into itself, and as
/// every entry takes bytes of its own, there are no more than the file can hold.
/// </summary>
sealed class Hdf5Tree(Hdf5Input input, int type, int keyLength)
{
    const int Head = 24, ChildLength = 8, MostLevels = 16;

    long _left = 1 + input.Length / ChildLength;

    /// <summary>The entries of the lowest level: the key before each, and where it leads.</summary>
    /// <exception cref="BehaviorException">BHV0302: the tree is cut or damaged.</exception>
    public IEnumerable<(ReadOnlyMemory<byte> Key, long Child)> Leaves(long root)
    {
        var pending = new Stack<(long At, int Level)>();
        pending.Push((root, -1));
        while (pending.TryPop(out var node))
        {
            var level = Level(node.At, node.Level);
            var entries = Entries(node.At);
            foreach (var entry in level == 0 ? entries : []) yield return entry;
            for (var i = level == 0 ? 0 : entries.Length; i > 0; i--) pending.Push((entries[i - 1].Child, level - 1));
        }
    }

    int Level(long at, int wanted)
    {
        if (!input.Has(at, "TREE"u8) || input.UInt8(at + 4) != type) throw input.Bad(at, "a node of a tree is missing");
        var level = input.UInt8(at + 5);
        return level <= MostLevels && (wanted < 0 || level == wanted) ? level : throw input.Bad(at, $"a node of a tree is of level {level} where another one belongs");
    }

    (ReadOnlyMemory<byte> Key, long Child)[] Entries(long at)
    {
        var count = input.UInt16(at + 6);
        _left -= count + 1;
        if (_left < 0) throw input.Bad(at, "a tree has more entries than the file can hold");
        ReadOnlyMemory<byte> block = input.Block(at + Head, (long)count * (keyLength + ChildLength));
        return [.. Enumerable.Range(0, count).Select(i => block.Slice(i * (keyLength + ChildLength), keyLength + ChildLength))
            .Select(entry => (entry[..keyLength], BitConverter.ToInt64(entry.Span[keyLength..])))];
    }
}
