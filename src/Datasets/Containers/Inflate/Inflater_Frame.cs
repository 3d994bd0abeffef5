using System.Buffers.Binary;

namespace Behavior.Datasets.Containers.Inflate;

/// <summary>What stands before and behind the blocks.</summary>
sealed partial class Inflater
{
    const int HasHeaderChecksum = 2, HasExtra = 4, HasName = 8, HasComment = 16;

    void ReadHeader()
    {
        _state.MemberAt = ByteAt;
        _checkedTo = _at;
        _state.Checksum = packing == Packing.Zlib ? 1u : 0;
        if (packing == Packing.Gzip) ReadGzipHeader();
        else if (packing == Packing.Zlib) ReadZlibHeader();
        _state.Step = InflateStep.Block;
    }

    void ReadZlibHeader()
    {
        var (method, flags) = (_in.Take(8), _in.Take(8));
        if ((method & 15) != 8 || method >> 4 > 7 || (method << 8 | flags) % 31 != 0) throw Damaged("it does not begin as zlib's streams do");
        if ((flags & 32) != 0) throw Damaged("it needs a dictionary that is not in it");
    }

    void ReadGzipHeader()
    {
        if (_in.Take(16) != 0x8B1F) throw Damaged("no gzip header is where one should be (1F 8B)");
        if (_in.Take(8) != 8) throw Damaged("its gzip header names another method than deflate");
        var flags = _in.Take(8);
        if (flags > 31) throw Damaged("its gzip header has flags that no program sets");
        Pass(6); // time, level, system
        if ((flags & HasExtra) != 0) Pass((int)_in.Take(16));
        if ((flags & HasName) != 0) PassText();
        if ((flags & HasComment) != 0) PassText();
        if ((flags & HasHeaderChecksum) != 0) Pass(2);
    }

    void Pass(int count)
    {
        for (; count > 0; count--) _in.Take(8);
    }

    void PassText()
    {
        while (_in.Take(8) != 0) { }
    }

    void ReadTrailer()
    {
        _in.Align();
        Sum();
        if (packing == Packing.Gzip)
        {
            if (_in.Take(32) != _state.Checksum) throw Damaged("its checksum (CRC-32) is another than that of its content");
            if (_in.Take(32) is var size && size != (uint)(ByteAt - _state.MemberAt)) throw Damaged($"it says that it holds {size} bytes (modulo 2^32), and holds {ByteAt - _state.MemberAt}");
        }
        else if (packing == Packing.Zlib && BinaryPrimitives.ReverseEndianness(_in.Take(32)) != _state.Checksum) throw Damaged("its checksum (Adler-32) is another than that of its content");
        _state.Step = _in.IsAtEnd ? InflateStep.End : packing == Packing.Gzip ? AfterMember() : throw Damaged("something follows behind its end");
    }

    /// <summary>Another member, or zeros as tapes and some programs leave them.</summary>
    InflateStep AfterMember()
    {
        var start = _in.Position;
        if (_in.Take(8) == 0)
        {
            while (!_in.IsAtEnd)
                if (_in.Take(8) != 0) throw Damaged("something follows behind its end");
            return InflateStep.End;
        }
        _in.Seek(start);
        return InflateStep.Header;
    }
}
