using System.Collections.Concurrent;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Inflate;

/// <summary>
/// What gzip, zlib or deflate packed, to be read from anywhere. A place in every 4 MB is remembered from which inflating can go on, so that reading inflates no more than that once the way to it was
/// gone; the stretches that were inflated last are kept. Checksums are compared when the end is reached. Safe for several threads, which share it all.
/// </summary>
sealed class InflatedBytes : IBytes
{
    /// <summary>Bytes between two places to go on from.</summary>
    public const int Stretch = 4 << 20;

    /// <summary>No byte packed to less than this part of one: a match of 258 bytes takes two bits at least.</summary>
    const int BestRatio = 1_032;

    /// <summary>Stretches that are kept: some for each thread of a usual machine.</summary>
    const int Kept = 8;

    readonly IBytes _packed;
    readonly Packing _packing;
    readonly long _most;
    readonly ConcurrentBag<Inflater> _idle = [];
    readonly Lock _lock = new(), _way = new();
    readonly List<Checkpoint> _places = [];
    readonly LinkedList<(int Number, Lazy<ArraySegment<byte>> Content)> _newestFirst = new();
    long _length = -1;

    /// <summary>Nothing is read yet.</summary>
    /// <param name="packed">The packed bytes; they stay their owner's.</param>
    /// <param name="packing">How they are packed.</param>
    /// <param name="most">Bytes that they may unpack to.</param>
    public InflatedBytes(IBytes packed, Packing packing, long most = 1L << 40)
    {
        (_packed, _packing, _most) = (packed, packing, Math.Min(most, 1L << 50));
        _places.Add(new(new() { Step = InflateStep.Header }, new byte[Inflater.Window]));
    }

    /// <inheritdoc/>
    public string Name => _packed.Name;

    /// <inheritdoc/>
    public long Length
    {
        get
        {
            if (Volatile.Read(ref _length) < 0) GoTo(int.MaxValue);
            return Volatile.Read(ref _length);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="BehaviorException">BHV0302: it is cut, damaged or shorter than that; BHV0303: it unpacks to more than it may.</exception>
    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || offset > _most) throw BytesException.Cut(this, offset, destination.Length);
        for (var done = 0; done < destination.Length;)
        {
            var at = offset + done;
            var content = Of((int)(at / Stretch)) ?? throw BytesException.Cut(this, offset, destination.Length);
            var rest = content.AsSpan(Math.Min(content.Count, (int)(at % Stretch)));
            if (rest.Length == 0) throw BytesException.Cut(this, offset, destination.Length);
            var part = rest[..Math.Min(rest.Length, destination.Length - done)];
            part.CopyTo(destination[done..]);
            done += part.Length;
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }

    /// <summary>A stretch; null behind the end.</summary>
    ArraySegment<byte>? Of(int number)
    {
        if (Hold(number) is null) GoTo(number);
        return Hold(number) is { } content ? Content(number, content) : (ArraySegment<byte>?)null;
    }

    /// <summary>Inflates up to a stretch, or to the end where that comes first. One thread goes, the others that want on wait.</summary>
    void GoTo(int number)
    {
        lock (_way)
        {
            for (var last = 0; last < number && Volatile.Read(ref _length) < 0;)
            {
                lock (_lock) last = _places.Count - 1;
                if (last < number) Content(last, Hold(last)!);
            }
        }
    }

    ArraySegment<byte> Content(int number, Lazy<ArraySegment<byte>> content)
    {
        try { return content.Value; }
        catch
        {
            lock (_lock) _newestFirst.Remove((number, content));
            throw;
        }
    }

    /// <summary>A stretch that is kept, or can be inflated; null where the way to it is not known.</summary>
    Lazy<ArraySegment<byte>>? Hold(int number)
    {
        lock (_lock)
        {
            var node = _newestFirst.First;
            while (node is not null && node.Value.Number != number) node = node.Next;
            if (node is not null) _newestFirst.Remove(node);
            else if (number >= _places.Count) return null;
            else
            {
                var place = _places[number];
                node = new((number, new(() => Inflate(number, place))));
                if (_newestFirst.Count == Kept) _newestFirst.RemoveLast();
            }
            _newestFirst.AddFirst(node);
            return node.Value.Content;
        }
    }

    ArraySegment<byte> Inflate(int number, Checkpoint place)
    {
        if (!_idle.TryTake(out var inflater)) inflater = new(_packed, _packing);
        var state = place.State;
        var room = Math.Min(Stretch, (_packed.Length - (state.BitAt >> 3)) * BestRatio + 2 * Inflater.Window);
        var buffer = GC.AllocateUninitializedArray<byte>(Inflater.Window + (int)room);
        place.CopyWindow(buffer.AsSpan(0, Inflater.Window));
        var count = inflater.Run(ref state, buffer);
        _idle.Add(inflater); // one that failed is not used again
        if (state.ByteAt > _most) throw new BehaviorException("BHV0303", $"{Name} unpacks to more than {_most:N0} bytes. Usual cause: a hostile file. Nothing more of it is read.");
        lock (_lock)
            if (state.Step == InflateStep.End) Volatile.Write(ref _length, state.ByteAt);
            else if (_places.Count == number + 1) _places.Add(new(state, buffer.AsSpan(count, Inflater.Window)));
        return new(buffer, Inflater.Window, count);
    }
}
