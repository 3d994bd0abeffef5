using Parquet.Meta;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A page of a column, as its header says.</summary>
struct ParquetPage
{
    /// <summary>Where its header begins in the file, and where its content does.</summary>
    public long At, Content;

    /// <summary>Bytes of its content in the file and unpacked, levels among them.</summary>
    public long Packed, Unpacked;

    /// <summary>How many values it has, those that are missing among them; entries where it is a dictionary.</summary>
    public long Values;

    /// <summary>Whether it holds what the other pages number.</summary>
    public bool IsDictionary;

    /// <summary>How its values are written.</summary>
    public Encoding Encoding;

    /// <summary>Whether its levels are packed as all writers do it now.</summary>
    public bool HasRuns;

    /// <summary>Whether it is a page of version 2, which says how many bytes its levels have, and does not pack them with its values.</summary>
    public bool IsSecond;

    /// <summary>Whether nothing in it is packed.</summary>
    public bool IsPlain;

    /// <summary>Bytes of its levels before its values; 0 in version 1.</summary>
    public long Repetitions, Definitions;
}
