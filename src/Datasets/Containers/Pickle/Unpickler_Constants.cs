using System.Globalization;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>Numbers, truths, and what moves values without making any.</summary>
sealed partial class Unpickler
{
    const int NewestProtocol = 5;

    bool Constant(byte opcode)
    {
        switch (opcode)
        {
            case 0x80: return Protocol(_input.Byte());
            case 0x95: _input.Number(8); return true; // a frame, which only helps to read ahead
            case (byte)'N': return Push(null);
            case 0x88: return Push(true);
            case 0x89: return Push(false);
            case (byte)'K': return Push((long)_input.Byte());
            case (byte)'M': return Push((long)_input.Number(2));
            case (byte)'J': return Push((long)(int)_input.Number(4));
            case (byte)'I': return Push(Integer(_input.Word()));
            case (byte)'L': return Push(Long(_input.Word().TrimEnd('L')));
            case 0x8a: return Push(Long(_input.Copy(_input.Byte())));
            case 0x8b: return Push(Long(_input.Copy(_input.Number(4))));
            case (byte)'G': return Push(BitConverter.UInt64BitsToDouble(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(_input.Number(8))));
            case (byte)'F': return Push(double.TryParse(_input.Word(), CultureInfo.InvariantCulture, out var fraction) ? fraction : throw _input.Bad("a number is none"));
            default: return false;
        }
    }

    bool Protocol(byte protocol) => protocol <= NewestProtocol ? true : throw _input.Bad($"it is of protocol {protocol}; 0 to {NewestProtocol} are read");

    /// <summary>Protocol 0 and 1 write truths as numbers of two digits.</summary>
    object Integer(string word) => word switch { "01" => true, "00" => false, _ => Long(word) };

    long Long(string word) => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw _input.Bad("a number is none of 64 bits");

    long Long(byte[] digits)
    {
        if (digits.Length > sizeof(long)) throw _input.Bad($"a number has {digits.Length} bytes, and {sizeof(long)} are the most");
        var value = digits.Length > 0 && (digits[^1] & 0x80) != 0 ? -1L : 0;
        for (var i = digits.Length - 1; i >= 0; i--) value = value << 8 | digits[i];
        return value;
    }
}
