namespace Behavior.Datasets.Containers.Inflate;

/// <summary>Bits of a file, the lowest of each byte first. The innermost loop keeps <see cref="Bits"/>, <see cref="Count"/> and <see cref="At"/> to itself meanwhile.</summary>
sealed class BitReader(IBytes bytes)
{
    readonly long _length = bytes.Length;
    long _start;
    int _padding;

    /// <summary>Bytes read ahead.</summary>
    public readonly byte[] Buffer = new byte[64 << 10];

    /// <summary>Bits read ahead; what stands above <see cref="Count"/> says nothing.</summary>
    public ulong Bits;

    public int Count, At, End;

    /// <summary>How many bits of the file were taken.</summary>
    public long Position => (_start + At) * 8 + _padding - Count;

    /// <summary>Whether all whole bytes were taken.</summary>
    public bool IsAtEnd => Position + 7 >> 3 >= _length;

    /// <summary>Goes to a bit of the file.</summary>
    public void Seek(long position)
    {
        var target = position >> 3;
        if (target >= _start && target < _start + End) At = (int)(target - _start);
        else (_start, At, End) = (target, 0, 0);
        (Bits, Count, _padding) = (0, 0, 0);
        Take((int)(position & 7));
    }

    /// <summary>Fills up to 57 bits or more; behind the end with zeros, of which none may be taken.</summary>
    public void Refill()
    {
        CheckEnd();
        Bits &= (1UL << Count) - 1;
        for (; Count <= 56; Count += 8)
            if (At < End || Load()) Bits |= (ulong)Buffer[At++] << Count;
            else _padding += 8;
    }

    /// <summary>Throws where more was taken than is there.</summary>
    public void CheckEnd()
    {
        if (Count < _padding) throw BytesException.Cut(bytes.Name, $"its compressed bytes end at byte {_length}, in the midst of them");
    }

    /// <summary>Takes up to 32 bits.</summary>
    public uint Take(int count)
    {
        if (Count < count) Refill();
        var value = (uint)(Bits & ((1UL << count) - 1));
        Bits >>= count;
        Count -= count;
        CheckEnd();
        return value;
    }

    /// <summary>Passes over the rest of a byte.</summary>
    public void Align() => Seek(Position + 7 & ~7L);

    /// <summary>Copies whole bytes from a byte's border on, as many as are at hand and fit.</summary>
    public int Copy(Span<byte> destination)
    {
        if (Count != 0) Seek(Position);
        if (At == End && !Load()) throw BytesException.Cut(bytes.Name, $"its compressed bytes end at byte {_length}, in the midst of them");
        var count = Math.Min(destination.Length, End - At);
        Buffer.AsSpan(At, count).CopyTo(destination);
        At += count;
        return count;
    }

    bool Load()
    {
        var next = _start + End;
        if (next >= _length) return false;
        (_start, At, End) = (next, 0, (int)Math.Min(Buffer.Length, _length - next));
        bytes.Read(next, Buffer.AsSpan(0, End));
        return true;
    }
}
