namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>The chunks that were asked for last. One that several threads want is unpacked once, and two at the same time.</summary>
/// <param name="unpack">Unpacks a chunk.</param>
/// <param name="most">How many are kept.</param>
sealed class Hdf5ChunkCache(Func<long, ReadOnlyMemory<byte>> unpack, long most)
{
    readonly Lock _lock = new();
    readonly Dictionary<long, LinkedListNode<(long Number, Lazy<ReadOnlyMemory<byte>> Content)>> _nodes = [];
    readonly LinkedList<(long Number, Lazy<ReadOnlyMemory<byte>> Content)> _order = new();

    /// <summary>How many are kept.</summary>
    public long Most { get; } = Math.Max(1, most);

    public ReadOnlyMemory<byte> this[long number] => Kept(number).Value;

    Lazy<ReadOnlyMemory<byte>> Kept(long number)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(number, out var node)) _order.Remove(node);
            else node = new((number, new(() => unpack(number))));
            _order.AddFirst(node);
            _nodes[number] = node;
            if (_order.Count > Most) Forget(_order.Last!);
            return node.Value.Content;
        }
    }

    void Forget(LinkedListNode<(long Number, Lazy<ReadOnlyMemory<byte>> Content)> node)
    {
        _order.Remove(node);
        _nodes.Remove(node.Value.Number);
    }
}
