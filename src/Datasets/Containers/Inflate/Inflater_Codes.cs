using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Behavior.Datasets.Containers.Inflate;

/// <summary>The innermost loop: literals and matches.</summary>
sealed partial class Inflater
{
    const int Mask = (1 << CodeTable.Primary) - 1;

    /// <summary>Bits of a length (15, 5 extra) and a distance (15, 13 extra), so that one refill serves both.</summary>
    const int Enough = 48;

    void Decode()
    {
        if (_state.Left > 0) Match(_state.Left, _state.Distance);
        var (output, input, lengths, distances) = (_out, _in.Buffer, _lengths.Entries, _distances.Entries);
        var (bits, count, from, end, at) = (_in.Bits, _in.Count, _in.At, _in.End, _at);
        var code = 0u;
        while (at < output.Length)
        {
            if (count < Enough)
            {
                if (from + 8 <= end)
                {
                    // Bits above the count are those that come, so that they may be set twice.
                    bits |= Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(input), from)) << count;
                    from += 63 - count >> 3;
                    count |= 56;
                }
                else
                {
                    (_in.Bits, _in.Count, _in.At) = (bits, count, from);
                    _in.Refill();
                    (bits, count, from, end) = (_in.Bits, _in.Count, _in.At, _in.End);
                }
            }
            code = Next(lengths, ref bits, ref count);
            if ((code & CodeTable.Kind) == CodeTable.Literal)
            {
                output[at++] = (byte)(code >> 16);
                continue;
            }
            if ((code & CodeTable.Kind) != CodeTable.Base) break;
            var length = Value(code, ref bits, ref count);
            code = Next(distances, ref bits, ref count);
            if ((code & CodeTable.Kind) != CodeTable.Base) break;
            _at = at;
            Match(length, Value(code, ref bits, ref count));
            at = _at;
        }
        (_in.Bits, _in.Count, _in.At, _at) = (bits, count, from, at);
        _in.CheckEnd();
        if ((code & CodeTable.Kind) == CodeTable.End) _state.Step = AfterBlock;
        else if ((code & CodeTable.Kind) == CodeTable.Wrong) throw Damaged("a code stands for nothing");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Next(uint[] entries, ref ulong bits, ref int count)
    {
        var entry = entries[(int)bits & Mask];
        if ((entry & CodeTable.Kind) == CodeTable.Second)
        {
            bits >>= CodeTable.Primary;
            count -= CodeTable.Primary;
            entry = entries[(int)(entry >> 16) + ((int)bits & (1 << (int)(entry >> 8 & 15)) - 1)];
        }
        bits >>= (int)(entry & 255);
        count -= (int)(entry & 255);
        return entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Value(uint entry, ref ulong bits, ref int count)
    {
        var extra = (int)(entry >> 8 & 15);
        var value = (int)(entry >> 16) + ((int)bits & (1 << extra) - 1);
        bits >>= extra;
        count -= extra;
        return value;
    }

    /// <summary>Repeats what stands <paramref name="distance"/> before, as far as there is room; the rest is for the next stretch.</summary>
    void Match(int length, int distance)
    {
        if (distance > Math.Min(_at, ByteAt - _state.MemberAt)) throw Damaged("a match reaches before the beginning");
        var count = Math.Min(length, _out.Length - _at);
        (_state.Left, _state.Distance) = (length - count, distance);
        var target = _out.AsSpan(_at, count);
        if (distance >= count) _out.AsSpan(_at - distance, count).CopyTo(target);
        else if (distance == 1) target.Fill(_out[_at - 1]);
        else
            for (var i = 0; i < count; i++) target[i] = _out[_at - distance + i];
        _at += count;
    }
}
