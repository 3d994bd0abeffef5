using Behavior.Diagnostics;
using Behavior.Diagnostics.Zip;

namespace Behavior.Datasets.Containers.Inflate;

/// <summary>Inflates a stretch of a stream (RFC 1951) from where the one before ended. One thread at a time.</summary>
/// <param name="packed">The packed bytes.</param>
/// <param name="packing">What stands around them.</param>
sealed partial class Inflater(IBytes packed, Packing packing)
{
    /// <summary>How far back matches reach.</summary>
    public const int Window = 32 << 10;

    static readonly byte[] s_order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    readonly BitReader _in = new(packed);
    readonly CodeTable _ownLengths = new(), _ownDistances = new(), _own = new();
    CodeTable _lengths = CodeTable.FixedLengths, _distances = CodeTable.FixedDistances;
    InflateState _state;
    byte[] _out = [];
    int _at, _checkedTo;

    /// <summary>Inflates on from <paramref name="state"/> until <paramref name="buffer"/> is full or the stream ends.</summary>
    /// <param name="state">Where it stands; afterwards, where it stands then.</param>
    /// <param name="buffer">First the 32 KB before, then room for what is inflated.</param>
    /// <returns>How many bytes were inflated.</returns>
    /// <exception cref="BehaviorException">BHV0302: the stream is cut or damaged.</exception>
    public int Run(ref InflateState state, byte[] buffer)
    {
        (_state, _out, _at, _checkedTo) = (state, buffer, Window, Window);
        if (_state.Step == InflateStep.Codes) ReadTables();
        _in.Seek(_state.BitAt);
        while (_state.Step != InflateStep.End && (_at < _out.Length || _state.Step is not (InflateStep.Stored or InflateStep.Codes)))
            switch (_state.Step)
            {
                case InflateStep.Header: ReadHeader(); break;
                case InflateStep.Block: ReadBlock(); break;
                case InflateStep.Stored: CopyStored(); break;
                case InflateStep.Codes: Decode(); break;
                default: ReadTrailer(); break;
            }
        _in.CheckEnd();
        Sum();
        _state.BitAt = _in.Position;
        _state.ByteAt += _at - Window;
        state = _state;
        _out = [];
        return _at - Window;
    }

    long ByteAt => _state.ByteAt + _at - Window;

    void ReadTables()
    {
        var state = _state;
        _in.Seek(state.BlockAt);
        ReadBlock();
        _state = state;
    }

    void ReadBlock()
    {
        _state.BlockAt = _in.Position;
        _state.IsLast = _in.Take(1) == 1;
        _state.Step = InflateStep.Codes;
        switch (_in.Take(2))
        {
            case 0: BeginStored(); break;
            case 1: (_lengths, _distances) = (CodeTable.FixedLengths, CodeTable.FixedDistances); break;
            case 2: ReadCodes(); break;
            default: throw Damaged("a block is of no known kind");
        }
    }

    void BeginStored()
    {
        _in.Align();
        var (length, complement) = (_in.Take(16), _in.Take(16));
        if ((length ^ complement) != 0xFFFF) throw Damaged("the length of a stored block differs from its complement");
        _state.Left = (int)length;
        _state.Step = length == 0 ? AfterBlock : InflateStep.Stored;
    }

    void CopyStored()
    {
        var count = _in.Copy(_out.AsSpan(_at, Math.Min(_state.Left, _out.Length - _at)));
        _at += count;
        _state.Left -= count;
        if (_state.Left == 0) _state.Step = AfterBlock;
    }

    InflateStep AfterBlock => _state.IsLast ? InflateStep.Trailer : InflateStep.Block;

    /// <summary>The codes of a block that brings its own: first the code in which the lengths of the others are written.</summary>
    void ReadCodes()
    {
        var (lengths, distances, plain) = ((int)_in.Take(5) + 257, (int)_in.Take(5) + 1, (int)_in.Take(4) + 4);
        if (lengths > 286 || distances > 30) throw Damaged("a block has too many codes");
        Span<byte> bits = stackalloc byte[320];
        bits.Clear();
        for (var i = 0; i < plain; i++) bits[s_order[i]] = (byte)_in.Take(3);
        if (!_own.TryPlain(bits[..19])) throw Damaged("the code for the lengths of codes is none");
        bits.Clear();
        ReadLengths(bits[..(lengths + distances)]);
        if (bits[256] == 0) throw Damaged("a block has no code for its end");
        if (!_ownLengths.TryLengths(bits[..lengths])) throw Damaged("the code for literals and lengths is none");
        if (!_ownDistances.TryDistances(bits.Slice(lengths, distances))) throw Damaged("the code for distances is none");
        (_lengths, _distances) = (_ownLengths, _ownDistances);
    }

    void ReadLengths(Span<byte> bits)
    {
        for (var i = 0; i < bits.Length;)
        {
            if (_in.Count < CodeTable.Primary) _in.Refill();
            var entry = _own.Entries[(int)(_in.Bits & (1 << CodeTable.Primary) - 1)];
            _in.Take((int)(entry & 255));
            var symbol = (int)(entry >> 16);
            if (symbol < 16)
            {
                bits[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0) throw Damaged("the first length of a code repeats one before");
            var value = symbol == 16 ? bits[i - 1] : (byte)0;
            var times = symbol switch { 16 => 3 + _in.Take(2), 17 => 3 + _in.Take(3), _ => 11 + _in.Take(7) };
            if (times > bits.Length - i) throw Damaged("lengths of codes are repeated too often");
            bits.Slice(i, (int)times).Fill(value);
            i += (int)times;
        }
    }

    /// <summary>Adds what was inflated since the last time to the checksum.</summary>
    void Sum()
    {
        var fresh = _out.AsSpan(_checkedTo, _at - _checkedTo);
        _state.Checksum = packing switch { Packing.Gzip => Crc32.Append(_state.Checksum, fresh), Packing.Zlib => Adler32.Append(_state.Checksum, fresh), _ => 0 };
        _checkedTo = _at;
    }

    BehaviorException Damaged(string what) => BytesException.Damaged(packed.Name, $"{what}, near byte {_in.Position >> 3} of {packed.Length}, behind {ByteAt} inflated bytes");
}
