namespace Behavior.Datasets.Layouts.Own;

/// <summary>A row of a Parquet file of pictures.</summary>
/// <param name="Id">The file and the row: <c>train-00000-of-00001.parquet#0</c>.</param>
/// <param name="Label">The label as written, a number or a name.</param>
/// <param name="Annotations">The part that it belongs to, where the file's name says it.</param>
/// <param name="Place">The picture.</param>
sealed record ParquetRow(string Id, string Label, IReadOnlyDictionary<string, string> Annotations, PicturePlace Place);
