using System.Globalization;
using System.Text;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>Texts and bytes. What Python 2 calls a string is text where it is short and a part of the file where it is long, as pixels are.</summary>
sealed partial class Unpickler
{
    const int LongestShort = 4096, LongestLine = 1 << 28;

    bool Text(byte opcode) => opcode switch
    {
        (byte)'U' => Push(Latin(_input.Byte())),
        (byte)'T' => Push(Latin(_input.Number(4))),
        (byte)'S' => Push(Latin(Unquoted(_input.Line(LongestLine)))),
        (byte)'C' => Push(Raw(_input.Byte())),
        (byte)'B' => Push(Raw(_input.Number(4))),
        0x8e or 0x96 => Push(Raw(_input.Number(8))),
        0x8c => Push(Unicode(_input.Byte())),
        (byte)'X' => Push(Unicode(_input.Number(4))),
        0x8d => Push(Unicode(_input.Number(8))),
        (byte)'V' => Push(Unescaped(_input.Line(LongestLine))),
        _ => false,
    };

    object Latin(ulong length) => length > LongestShort ? _input.Part(length) : Encoding.Latin1.GetString(_input.Copy(length));

    object Latin(byte[] content) => content.Length > LongestShort ? new MemoryBytes(content, _input.Name) : Encoding.Latin1.GetString(content);

    object Raw(ulong length) => length > LongestShort ? _input.Part(length) : _input.Copy(length);

    string Unicode(ulong length)
    {
        if (length > LongestLine) throw _input.Bad($"a text says that it has {length} bytes; at most {LongestLine} are read");
        return Encoding.UTF8.GetString(_input.Copy(length));
    }

    /// <summary>What stands between the quotes of a string as Python writes it.</summary>
    byte[] Unquoted(byte[] line)
    {
        if (line.Length < 2 || line[0] is not ((byte)'\'' or (byte)'"') || line[^1] != line[0]) throw _input.Bad("a text has no quotes");
        var (text, to) = (line[1..^1], 0);
        for (var from = 0; from < text.Length; from++) text[to++] = text[from] == '\\' ? Escape(text, ref from) : text[from];
        return text[..to];
    }

    byte Escape(byte[] text, ref int at)
    {
        if (++at == text.Length) throw _input.Bad("a text ends in a backslash");
        switch (text[at])
        {
            case (byte)'n': return (byte)'\n';
            case (byte)'r': return (byte)'\r';
            case (byte)'t': return (byte)'\t';
            case (byte)'\\' or (byte)'\'' or (byte)'"': return text[at];
            case (byte)'x' when at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value):
                at += 2;
                return value;
            default: throw _input.Bad("a text holds an escape that Python does not write");
        }
    }

    /// <summary>Text with its wide characters as <c>\u0000</c>.</summary>
    string Unescaped(byte[] line)
    {
        var (text, result) = (Encoding.Latin1.GetString(line), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 5 >= text.Length || text[at + 1] != 'u') result.Append(text[at]);
            else if (!ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                throw _input.Bad("a text holds an escape that Python does not write");
            else
            {
                result.Append((char)value);
                at += 5;
            }
        }
        return result.ToString();
    }
}
