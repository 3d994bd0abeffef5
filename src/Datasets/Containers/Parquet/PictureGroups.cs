namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Row groups that were read last, as many as fit into so many bytes, and the newest in any case. Safe for several threads; a group is read once, and who else wants it waits.</summary>
/// <param name="most">Bytes that are kept.</param>
/// <param name="read">Reads a group.</param>
sealed class PictureGroups(long most, Func<int, PictureGroup> read)
{
    readonly Lock _lock = new();
    readonly Dictionary<int, LinkedListNode<(int Number, Lazy<PictureGroup> Group)>> _held = [];
    readonly LinkedList<(int Number, Lazy<PictureGroup> Group)> _newestFirst = new();
    long _size;

    /// <summary>A group, from memory where it is there.</summary>
    public PictureGroup Of(int number)
    {
        var node = Hold(number);
        if (node.Value.Group.IsValueCreated) return node.Value.Group.Value;
        try { return node.Value.Group.Value; }
        catch
        {
            lock (_lock)
                if (_held.GetValueOrDefault(number) == node) Drop(node);
            throw;
        }
    }

    LinkedListNode<(int Number, Lazy<PictureGroup> Group)> Hold(int number)
    {
        lock (_lock)
        {
            if (_held.TryGetValue(number, out var node))
            {
                _newestFirst.Remove(node);
                _newestFirst.AddFirst(node);
                return node;
            }
            Lazy<PictureGroup> group = null!;
            group = new(() => Counted(number, group));
            return _held[number] = _newestFirst.AddFirst((number, group));
        }
    }

    PictureGroup Counted(int number, Lazy<PictureGroup> own)
    {
        var group = read(number);
        lock (_lock)
        {
            _size += group.Size;
            for (var (node, before) = (_newestFirst.Last, _newestFirst.Last?.Previous); _size > most && node is not null; (node, before) = (before, before?.Previous))
                if (node.Value.Group != own && node.Value.Group.IsValueCreated) Drop(node);
        }
        return group;
    }

    void Drop(LinkedListNode<(int Number, Lazy<PictureGroup> Group)> node)
    {
        if (node.Value.Group.IsValueCreated) _size -= node.Value.Group.Value.Size;
        _held.Remove(node.Value.Number);
        _newestFirst.Remove(node);
    }
}
