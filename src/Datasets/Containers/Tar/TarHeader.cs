using System.Buffers.Binary;
using System.Text;

namespace Behavior.Datasets.Containers.Tar;

/// <summary>The 512 bytes before a member of a tar archive: POSIX's ustar, GNU's form of it, or the older one without a magic.</summary>
/// <param name="Path">The path as it stands here; a longer one may stand in a header before.</param>
/// <param name="Size">Bytes of the member; below zero where the field holds no number.</param>
/// <param name="Kind">The type flag.</param>
readonly record struct TarHeader(string Path, long Size, char Kind)
{
    /// <summary>Bytes of a block; headers and members begin at one.</summary>
    public const int Block = 512;

    const int ChecksumAt = 148, ChecksumLength = 8;

    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a header; false where its checksum is another.</summary>
    public static bool TryParse(ReadOnlySpan<byte> block, out TarHeader header)
    {
        header = default;
        if (!HasChecksum(block)) return false;
        var name = Text(block[..100]);
        // GNU tar keeps times where POSIX has the first part of a long path, and has blanks behind its magic.
        if (block.Slice(257, 6).SequenceEqual("ustar\0"u8) && Text(block.Slice(345, 155)) is { Length: > 0 } prefix) name = $"{prefix}/{name}";
        header = new(name, Number(block.Slice(124, 12)), (char)block[156]);
        return true;
    }

    /// <summary>The text before the first zero: UTF-8, or else Latin-1, in which every byte is a character.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        if (end >= 0) bytes = bytes[..end];
        try { return s_utf8.GetString(bytes); }
        catch (DecoderFallbackException) { return Encoding.Latin1.GetString(bytes); }
    }

    static bool HasChecksum(ReadOnlySpan<byte> block)
    {
        var (unsigned, signed) = (ChecksumLength * ' ', ChecksumLength * ' '); // the field itself counts as blanks
        for (var i = 0; i < block.Length; i++)
        {
            if (i is >= ChecksumAt and < ChecksumAt + ChecksumLength) continue;
            unsigned += block[i];
            signed += (sbyte)block[i]; // some old programs added them so
        }
        var said = Number(block.Slice(ChecksumAt, ChecksumLength));
        return said == unsigned || said == signed;
    }

    /// <summary>A field's number: octal digits between blanks or zeros, or, where the first bit is set, GNU's big-endian binary; -1 for none.</summary>
    static long Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0) return field[0] == 0x80 && field[1..^8].IndexOfAnyExcept((byte)0) < 0 ? Math.Max(-1, BinaryPrimitives.ReadInt64BigEndian(field[^8..])) : -1;
        var digits = field.Trim(" \0"u8);
        var number = 0L;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7') return -1;
            number = number * 8 + digit - '0';
        }
        return digits.Length == 0 ? -1 : number;
    }
}
