namespace Behavior.Datasets.Containers.Inflate;

/// <summary>
/// The table of a prefix code. The next <see cref="Primary"/> bits find an entry; codes that are longer find a second table there. An entry holds, from its lowest bit on: bits of the code (8),
/// extra bits behind it, or the bits of the second table (4), its kind (4), and its value (16): a literal, the base of a length or distance, or where the second table begins.
/// </summary>
sealed class CodeTable
{
    public const int Primary = 10, Longest = 15;

    /// <summary>Kinds of entries.</summary>
    public const uint Literal = 0, Base = 1 << 12, End = 2 << 12, Second = 3 << 12, Wrong = 4 << 12, Kind = 15 << 12;

    static readonly uint[] s_lengths = MakeLengths(), s_distances = MakeDistances(), s_plain = [.. Enumerable.Range(0, 19).Select(i => (uint)i << 16)];

    /// <summary>The entries.</summary>
    public readonly uint[] Entries = new uint[(1 << Primary) + (1 << Longest)];

    /// <summary>Literals and lengths of a block whose codes are fixed.</summary>
    public static CodeTable FixedLengths { get; } = Fixed([.. Enumerable.Range(0, 288).Select(i => (byte)(i is < 144 or >= 280 ? 8 : i < 256 ? 9 : 7))], isDistance: false);

    /// <summary>Distances of a block whose codes are fixed.</summary>
    public static CodeTable FixedDistances { get; } = Fixed([.. Enumerable.Repeat((byte)5, 32)], isDistance: true);

    /// <summary>Makes the table for literals and lengths; false where no code has these lengths.</summary>
    public bool TryLengths(ReadOnlySpan<byte> bits) => TryBuild(bits, s_lengths, mayBeIncomplete: true);

    /// <summary>Makes the table for distances; false where no code has these lengths.</summary>
    public bool TryDistances(ReadOnlySpan<byte> bits) => TryBuild(bits, s_distances, mayBeIncomplete: true);

    /// <summary>Makes the table for the lengths of other codes; false where no code has these lengths.</summary>
    public bool TryPlain(ReadOnlySpan<byte> bits) => TryBuild(bits, s_plain, mayBeIncomplete: false);

    /// <summary>As zlib has it: a code must be complete, or have a single code of one bit, or be empty; the latter two only where <paramref name="mayBeIncomplete"/>.</summary>
    bool TryBuild(ReadOnlySpan<byte> bits, uint[] symbols, bool mayBeIncomplete)
    {
        Span<int> counts = stackalloc int[Longest + 1], next = stackalloc int[Longest + 2];
        counts.Clear();
        foreach (var length in bits) counts[length]++;
        counts[0] = 0;
        var (left, longest) = (1, 0);
        for (var length = 1; length <= Longest; length++)
        {
            next[length + 1] = next[length] + counts[length] << 1;
            left = (left << 1) - counts[length];
            if (left < 0) return false;
            if (counts[length] > 0) longest = length;
        }
        if (left > 0 && (!mayBeIncomplete || longest > 1)) return false;
        Fill(bits, symbols, next, longest);
        return true;
    }

    void Fill(ReadOnlySpan<byte> bits, uint[] symbols, Span<int> next, int longest)
    {
        Entries.AsSpan(0, 1 << Primary).Fill(Wrong);
        var (free, second) = (1 << Primary, Math.Max(0, longest - Primary));
        for (var symbol = 0; symbol < bits.Length; symbol++)
        {
            int length = bits[symbol];
            if (length == 0) continue;
            var code = Reversed(next[length]++, length);
            if (length <= Primary) Spread(0, 1 << Primary, code, length, symbols[symbol]);
            else
            {
                ref var entry = ref Entries[code & (1 << Primary) - 1];
                if ((entry & Kind) != Second)
                {
                    entry = (uint)free << 16 | Second | (uint)second << 8 | Primary;
                    Entries.AsSpan(free, 1 << second).Fill(Wrong);
                    free += 1 << second;
                }
                Spread((int)(entry >> 16), 1 << second, code >> Primary, length - Primary, symbols[symbol]);
            }
        }
    }

    /// <summary>A code stands at every place whose lower bits are its own.</summary>
    void Spread(int start, int size, int code, int length, uint symbol)
    {
        for (var i = code; i < size; i += 1 << length) Entries[start + i] = symbol | (uint)length;
    }

    static int Reversed(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++) reversed |= (code >> i & 1) << length - 1 - i;
        return reversed;
    }

    static CodeTable Fixed(byte[] bits, bool isDistance)
    {
        var table = new CodeTable();
        _ = isDistance ? table.TryDistances(bits) : table.TryLengths(bits);
        return table;
    }

    static uint[] MakeLengths()
    {
        var symbols = new uint[288];
        for (var i = 0; i < 256; i++) symbols[i] = (uint)i << 16 | Literal;
        symbols[256] = End;
        var length = 3u;
        for (var i = 257; i < 285; i++)
        {
            var extra = i < 265 ? 0 : (uint)(i - 261) / 4;
            symbols[i] = length << 16 | Base | extra << 8;
            length += 1u << (int)extra;
        }
        symbols[285] = 258 << 16 | Base;
        symbols[286] = symbols[287] = Wrong;
        return symbols;
    }

    static uint[] MakeDistances()
    {
        var symbols = new uint[32];
        var distance = 1u;
        for (var i = 0; i < 30; i++)
        {
            var extra = i < 4 ? 0 : (uint)(i - 2) / 2;
            symbols[i] = distance << 16 | Base | extra << 8;
            distance += 1u << (int)extra;
        }
        symbols[30] = symbols[31] = Wrong;
        return symbols;
    }
}
