using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Parquet.Meta;
using Physical = Parquet.Meta.Type;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Fractions as nearly every writer puts them down, unpacked as they are read: row groups and pages may be as large as a whole table, and little of them is held.</summary>
/// <param name="bytes">The file.</param>
/// <param name="column">What its footer says of the column.</param>
/// <param name="pages">Its pages, checked.</param>
/// <param name="most">The definition level of a value that is there.</param>
sealed class ParquetFloats(IBytes bytes, ColumnMetaData column, IReadOnlyList<ParquetPage> pages, int most) : ParquetLevels
{
    const int Piece = 4_096;

    readonly int[] _repetitions = new int[Piece], _definitions = new int[Piece], _places = new int[Piece];
    readonly byte[] _doubles = new byte[column.Type == Physical.DOUBLE ? Piece * sizeof(double) : 0];
    float[] _dictionary = [];
    ParquetContent? _content;
    ParquetRuns? _named;
    int _page, _count;
    long _left;

    /// <summary>Whether a column is written so that this reads it.</summary>
    public static bool CanRead(ColumnMetaData column, IReadOnlyList<ParquetPage> pages) => column.Type is Physical.FLOAT or Physical.DOUBLE
        && pages.All(p => p.Encoding is Encoding.PLAIN or Encoding.PLAIN_DICTIONARY or Encoding.RLE_DICTIONARY && ParquetContent.CanRead(column.Codec, p));

    public override ReadOnlySpan<int> Repetitions => _repetitions.AsSpan(0, _count);

    public override ReadOnlySpan<int> Definitions => _definitions.AsSpan(0, _count);

    public override bool Next()
    {
        while (_left == 0)
        {
            if (_page == pages.Count) return false;
            Open(pages[_page++]);
        }
        _count = (int)Math.Min(Piece, _left);
        _left -= _count;
        _content!.Repetitions.Fill(_repetitions.AsSpan(0, _count));
        _content.Definitions.Fill(_definitions.AsSpan(0, _count));
        return true;
    }

    public override void Read(Span<float> values)
    {
        for (; values.Length > Piece; values = values[Piece..]) ReadPiece(values[..Piece]);
        ReadPiece(values);
    }

    public override void Dispose() => _content?.Values.Dispose();

    void Open(ParquetPage page)
    {
        if (page.IsDictionary)
        {
            using var entries = ParquetContent.Unpacked(bytes, column.Codec, page);
            _dictionary = new float[page.Values];
            for (var at = 0; at < _dictionary.Length; at += Piece) Plain(entries, _dictionary.AsSpan(at, Math.Min(Piece, _dictionary.Length - at)));
            return;
        }
        Dispose();
        _content = ParquetContent.Open(bytes, column.Codec, page, 32 - int.LeadingZeroCount(most));
        (_left, _named) = (page.Values, page.Encoding == Encoding.PLAIN ? null : Named(_content.Values));
    }

    void ReadPiece(Span<float> values)
    {
        if (_named is null)
        {
            Plain(_content!.Values, values);
            return;
        }
        var places = _places.AsSpan(0, values.Length);
        _named.Fill(places);
        for (var i = 0; i < values.Length; i++)
            values[i] = (uint)places[i] < (uint)_dictionary.Length ? _dictionary[places[i]] : throw new InvalidDataException($"a value is number {places[i]} of a dictionary of {_dictionary.Length}");
    }

    void Plain(Stream stream, Span<float> values)
    {
        var raw = _doubles.Length == 0 ? MemoryMarshal.AsBytes(values) : _doubles.AsSpan(0, values.Length * sizeof(double));
        stream.ReadExactly(raw);
        if (_doubles.Length > 0) for (var i = 0; i < values.Length; i++) values[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(raw[(i * sizeof(double))..]);
    }

    /// <summary>Places in the dictionary, behind the bits that each has.</summary>
    static ParquetRuns Named(Stream values)
    {
        if (values.ReadByte() is var width && width is < 0 or > 32) throw new InvalidDataException($"places in its dictionary have {width} bits");
        using var places = new MemoryStream();
        values.CopyTo(places);
        return new(places.ToArray(), width);
    }
}
