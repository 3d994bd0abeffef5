using System.Globalization;
using System.Text;

namespace Behavior.Datasets.Tests.Containers.Tar;

/// <summary>Writes tar archives header by header, sound or not.</summary>
sealed class TarBuilder
{
    readonly MemoryStream _archive = new();

    /// <summary>A member with a header of ustar, or of the older form where the magic is empty.</summary>
    public TarBuilder Add(string path, byte[] content, char kind = '0', string prefix = "", string magic = "ustar\000", byte[]? size = null, int? checksum = null, string link = "")
    {
        var header = new byte[512];
        Encoding.Latin1.GetBytes(path).CopyTo(header, 0);
        (size ?? Octal(content.Length, 12)).CopyTo(header, 124);
        header[156] = (byte)kind;
        Encoding.Latin1.GetBytes(link).CopyTo(header, 157);
        Encoding.Latin1.GetBytes(magic).CopyTo(header, 257);
        Encoding.Latin1.GetBytes(prefix).CopyTo(header, 345);
        header.AsSpan(148, 8).Fill((byte)' ');
        Octal(checksum ?? header.Sum(b => b), 7).CopyTo(header, 148);
        _archive.Write(header);
        _archive.Write(content);
        _archive.Write(new byte[(512 - content.Length % 512) % 512]);
        return this;
    }

    public TarBuilder Add(string path, string content, char kind = '0') => Add(path, Encoding.UTF8.GetBytes(content), kind);

    /// <summary>A PAX header with these records.</summary>
    public TarBuilder Pax(params (string Key, string Value)[] records) => Add("PaxHeaders/x", Encoding.UTF8.GetBytes(string.Concat(records.Select(r => Record(r.Key, r.Value)))), 'x');

    public TarBuilder Raw(params byte[] bytes)
    {
        _archive.Write(bytes);
        return this;
    }

    /// <summary>The archive, with its end of so many empty blocks.</summary>
    public byte[] Close(int empty = 2)
    {
        _archive.Write(new byte[512 * empty]);
        return _archive.ToArray();
    }

    static byte[] Octal(long number, int width) => Encoding.ASCII.GetBytes(Convert.ToString(number, 8).PadLeft(width - 1, '0') + "\0");

    static string Record(string key, string value)
    {
        var rest = Encoding.UTF8.GetByteCount($" {key}={value}\n");
        var length = rest + 1;
        while (rest + length.ToString(CultureInfo.InvariantCulture).Length != length) length++;
        return $"{length} {key}={value}\n";
    }
}
