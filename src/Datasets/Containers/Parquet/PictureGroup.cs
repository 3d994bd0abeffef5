using Parquet.Data;
using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>The encoded pictures of a row group.</summary>
/// <param name="Pictures">By row in the group; null where there is none. A picture that a file holds once for several rows is here once.</param>
/// <param name="Size">Bytes that they take.</param>
/// <param name="Owner">Whose memory they lie in; never disposed, since another thread may be reading.</param>
sealed record PictureGroup(ReadOnlyMemory<byte>?[] Pictures, long Size, RawColumnData Owner)
{
    /// <summary>Reads a group.</summary>
    public static PictureGroup Read(ParquetSource source, DataField field, int group) => source.Read(group, field, (raw, size) =>
    {
        var rows = ParquetValues.Rows(raw, field, source.Rows(group), ParquetValues.Binaries, v => (ReadOnlyMemory<byte>?)v);
        return new PictureGroup(rows, size + 32L * rows.Length, raw);
    });
}
