namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Bytes of which a part is passed over, so that what is read as one piece may be two. One thread at a time.</summary>
sealed class PassingBytes(IBytes bytes) : IBytes
{
    long _from = long.MaxValue, _count;

    public string Name => bytes.Name;

    public long Length => bytes.Length;

    /// <summary>From now on <paramref name="count"/> bytes from <paramref name="from"/> on are passed over: what is behind them is read in their place.</summary>
    public void Pass(long from, long count) => (_from, _count) = (from, count);

    public void Read(long offset, Span<byte> destination)
    {
        var before = (int)Math.Clamp(_from - offset, 0, destination.Length);
        bytes.Read(offset, destination[..before]);
        if (before < destination.Length) bytes.Read(offset + before + _count, destination[before..]);
    }

    public void Dispose() { }
}
