namespace Behavior.Imaging.Decoding;

/// <summary>
/// Bytes that all threads together may have in large pictures at once: a decoder that would exceed them waits until another is done. Small pictures
/// (<see cref="PixelDensity.Free"/>) are not counted. Thread-safe.
/// </summary>
/// <param name="bytes">The budget.</param>
sealed class MemoryBudget(long bytes)
{
    /// <summary>Bytes a pixel: four of the decoder's result, three of the picture that is made of it, five of the decoder's own.</summary>
    public const int BytesPerPixel = 12;

    /// <summary>Enough for the largest picture that is read at all.</summary>
    public const long Default = ImageDecoder.MaxPixels * BytesPerPixel;

    readonly Lock _change = new();
    readonly Queue<Waiter> _waiting = [];
    long _bytes = bytes, _taken;

    /// <summary>The budget of this process.</summary>
    public static MemoryBudget Shared { get; } = new(Default);

    /// <summary>The budget in bytes; a smaller one holds for the pictures that come.</summary>
    public long Bytes
    {
        get => Interlocked.Read(ref _bytes);
        set => Interlocked.Exchange(ref _bytes, value);
    }

    /// <summary>Bytes that are taken now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes what a picture needs, when its turn has come; to be given back with <see cref="Release"/>. 0 for a small picture.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0208: the picture alone is over the budget.</exception>
    public long Take(in ImageHeader header, string name)
    {
        if (header.PixelCount <= PixelDensity.Free) return 0;
        var needed = header.PixelCount * BytesPerPixel;
        if (needed > Bytes) throw BadImage.OverBudget(name, header, needed, Bytes);
        Waiter waiter;
        lock (_change)
        {
            if (_waiting.Count == 0 && Fits(needed)) return Grant(needed);
            _waiting.Enqueue(waiter = new(needed));
        }
        waiter.Granted.Wait();
        return needed;
    }

    /// <summary>Gives back what <see cref="Take"/> gave.</summary>
    public void Release(long taken)
    {
        if (taken == 0) return;
        lock (_change)
        {
            _taken -= taken;
            while (_waiting.TryPeek(out var first) && Fits(first.Needed))
            {
                Grant(_waiting.Dequeue().Needed);
                first.Granted.Set();
            }
        }
    }

    // A picture that is alone always fits: the budget may have shrunk while it waited.
    bool Fits(long needed) => _taken == 0 || _taken + needed <= _bytes;

    long Grant(long needed)
    {
        _taken += needed;
        return needed;
    }

    sealed record Waiter(long Needed)
    {
        public ManualResetEventSlim Granted { get; } = new();
    }
}
