using System.Globalization;
using System.Text;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Containers.Numpy;

/// <summary>An array of texts as numpy saves it: <c>U</c>, four bytes a character, or <c>S</c>, UTF-8; both padded with zeros. Whole numbers are read as texts too.</summary>
public static class NpyTexts
{
    /// <summary>Whether an array's elements are texts.</summary>
    /// <exception cref="BehaviorException">BHV0302, BHV0303: as <see cref="NpyFile.Read"/>.</exception>
    public static bool Are(IBytes bytes) => Kind(NpyFile.Header(bytes).Header.Type) is 'U' or 'S';

    /// <summary>Reads them all.</summary>
    /// <exception cref="BehaviorException">BHV0302: the file is cut or damaged. BHV0303: it is no list of texts or whole numbers, or one that is too long.</exception>
    public static string[] Read(IBytes bytes)
    {
        var (header, start) = NpyFile.Header(bytes);
        if (header.Shape.Length != 1) throw BytesException.Unlike(bytes.Name, $"it is {ArrayShape.Shown(header.Shape)}; a list is wanted, of one dimension.");
        var kind = Kind(header.Type);
        if (kind is not ('U' or 'S')) return Array.ConvertAll(NpyFile.Read(bytes).Integers(), n => n.ToString(CultureInfo.InvariantCulture));
        if (!int.TryParse(header.Type.AsSpan(header.Type.IndexOf(kind) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var width) || width > FileLimits.Text)
            throw BytesException.Damaged(bytes.Name, $"its elements are of the type {Shorten.To(header.Type)}");
        var size = (long)width * (kind == 'U' ? sizeof(int) : 1);
        if (ArrayShape.Bytes(header.Shape, (int)Math.Max(size, 1)) is not { } length
            || (size > 0 && length != bytes.Length - start) || length > FileLimits.Table || header.Shape[0] > NumberArray.MostIntegers)
            throw BytesException.Cut(bytes.Name, $"{ArrayShape.Shown(header.Shape)} texts of {size} bytes are announced, and {bytes.Length - start} bytes are there");
        var encoding = kind == 'S' ? Encoding.UTF8 : header.Type[0] == '>' ? new UTF32Encoding(bigEndian: true, byteOrderMark: false) : Encoding.UTF32;
        var (texts, element) = (new string[header.Shape[0]], new byte[size]);
        for (var i = 0; i < texts.Length; i++)
        {
            if (size > 0) bytes.Read(start + i * size, element);
            texts[i] = encoding.GetString(element).TrimEnd('\0');
        }
        return texts;
    }

    static char Kind(string type) => type.TrimStart('<', '>', '|', '=') is [var letter, ..] ? letter : ' ';
}
