using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>The opcodes that make values.</summary>
sealed partial class Unpickler
{
    static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    void Step(byte opcode)
    {
        switch (opcode)
        {
            case 0x95: CheckFrame(); break; // FRAME
            case (byte)'(': Charge(8); _marks.Add(_stack.Count); break;
            case (byte)'0': PopOrUnmark(); break;
            case (byte)'1': PopToMark(); break;
            case (byte)'2': Push(Peek()); break;
            case (byte)'N': Push(null); break;
            case 0x88: Push(true); break;
            case 0x89: Push(false); break;
            case (byte)'J': Push((long)(int)Number(4)); break;
            case (byte)'K': Push((long)Number(1)); break;
            case (byte)'M': Push((long)Number(2)); break;
            case 0x8a: Push(Integer(Number(1))); break; // LONG1
            case 0x8b: Push(Integer(Number(4))); break; // LONG4
            case (byte)'G': Push(BinaryPrimitives.ReadDoubleBigEndian(Bytes(8))); break;
            case 0x8c: Push(Text(Number(1))); break; // SHORT_BINUNICODE
            case (byte)'X': Push(Text(Number(4))); break;
            case 0x8d: Push(Text(Number(8))); break; // BINUNICODE8
            case (byte)'U': Push(ByteText(Number(1))); break;
            case (byte)'T': Push(ByteText(Number(4))); break;
            case (byte)'C': Push(Bytes(Number(1))); break;
            case (byte)'B': Push(Bytes(Number(4))); break;
            case 0x8e: case 0x96: Push(Bytes(Number(8))); break; // BINBYTES8, BYTEARRAY8
            default: StepContainers(opcode); break;
        }
    }

    void CheckFrame()
    {
        var length = Number(8);
        var left = (ulong)(_end - _input.Position);
        if (length > left) throw Bad(CheckpointFault.Size, $"a frame of {length} bytes is announced and {left} are left");
    }

    void PopOrUnmark()
    {
        if (_marks.Count > 0 && _marks[^1] == _stack.Count) _marks.RemoveAt(_marks.Count - 1);
        else Pop();
    }

    /// <summary>Little-endian two's complement.</summary>
    object Integer(ulong length)
    {
        if (length > PickleLimits.IntegerBytes) throw Bad(CheckpointFault.Size, $"an integer has {length} bytes, more than {PickleLimits.IntegerBytes}");
        var value = new BigInteger(Bytes(length));
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : value;
    }

    string Text(ulong length)
    {
        var bytes = Bytes(length);
        Charge(2 * bytes.Length);
        try { return s_utf8.GetString(bytes); }
        catch (DecoderFallbackException) { throw Bad(CheckpointFault.Structure, "a text is not valid UTF-8"); }
    }

    /// <summary>Python 2's text, which is bytes: ASCII is what names are made of there.</summary>
    string ByteText(ulong length)
    {
        Charge(2 * (long)Math.Min(length, int.MaxValue));
        return Encoding.Latin1.GetString(Bytes(length));
    }
}
