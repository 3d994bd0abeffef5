using System.Globalization;
using Behavior.Diagnostics;
using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>
/// A Parquet file of pictures as Hugging Face writes them: a column <c>image</c> that is a struct of the encoded <c>bytes</c> and a <c>path</c> (or binary itself), and small columns beside it, which
/// are read whole. Pictures are read a row group at a time, when the first of the group is asked for. Safe for several threads.
/// </summary>
sealed class ParquetPictures
{
    /// <summary>Row groups of Hugging Face have 100 rows, of older files 1,000: two or more of those with pictures of 100 KB, so that threads on both sides of a border read neither twice.</summary>
    const long Kept = 256 << 20;

    readonly ParquetSource _source;
    readonly ParquetTable _table;
    readonly DataField _field;
    readonly PictureGroups _groups;
    readonly int[] _ends;

    /// <summary>Opens the file; no picture is read.</summary>
    /// <param name="bytes">The file; it stays its owner's.</param>
    /// <param name="column">The column of the pictures.</param>
    /// <param name="kept">Bytes of row groups that are kept; the newest is in any case.</param>
    /// <exception cref="BehaviorException">BHV0302: the file is cut or damaged; BHV0303: it has no such column of pictures.</exception>
    public ParquetPictures(IBytes bytes, string column = "image", long kept = Kept)
    {
        _source = new(bytes);
        _table = new(_source);
        _field = _table.Pictures(column);
        _groups = new(kept, g => PictureGroup.Read(_source, _field, g));
        _ends = new int[_source.Groups];
        for (var g = 0; g < _ends.Length; g++) _ends[g] = Rows += _source.Rows(g);
    }

    /// <summary>How many rows, that is pictures, there are.</summary>
    public int Rows { get; }

    /// <summary>The columns as the file has them.</summary>
    public IReadOnlyList<ParquetColumn> Columns => _table.Columns;

    /// <summary>What Hugging Face wrote of the set, as JSON; null where it did not.</summary>
    public string? HuggingFace => _source.Metadata.GetValueOrDefault("huggingface");

    /// <summary>A column of whole numbers; null where a row has none.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is damaged; BHV0303: there is none of that name and type.</exception>
    public long?[] Numbers(string column) => _table.Numbers(column);

    /// <summary>A column of lists of whole numbers; empty where a row has none.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is damaged; BHV0303: there is none of that name and type, or a list misses a value.</exception>
    public IReadOnlyList<long>[] NumberLists(string column) => _table.NumberLists(column);

    /// <summary>A column of texts; null where a row has none.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is damaged; BHV0303: there is none of that name and type.</exception>
    public string?[] Texts(string column) => _table.Texts(column);

    /// <summary>A column of lists of texts; empty where a row has none.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is damaged; BHV0303: there is none of that name and type, or a list misses a value.</exception>
    public IReadOnlyList<string>[] TextLists(string column) => _table.TextLists(column);

    /// <summary>The encoded picture of a row, counted from 0.</summary>
    /// <exception cref="BehaviorException">BHV0302: it cannot be read, or the row holds none; the message names it as <c>#row</c>.</exception>
    public byte[] Picture(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        var group = Array.BinarySearch(_ends, row + 1) is >= 0 and var exact ? FirstOf(exact) : ~Array.BinarySearch(_ends, row + 1);
        var first = _ends[group] - _source.Rows(group);
        return _groups.Of(group).Pictures[row - first]?.ToArray()
            ?? throw BytesException.Damaged(string.Create(CultureInfo.InvariantCulture, $"{_source.Name}#{row}"), $"the row holds no bytes in column '{_field.Path}'");
    }

    /// <summary>Row groups may be empty: of several that end at one row, the first holds it.</summary>
    int FirstOf(int group)
    {
        while (group > 0 && _ends[group - 1] == _ends[group]) group--;
        return group;
    }
}
