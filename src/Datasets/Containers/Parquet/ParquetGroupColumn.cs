namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A column of a row group, as texts, numbers, or both.</summary>
/// <param name="Texts">A text a row; null where they are none.</param>
/// <param name="Numbers">A number a row; null where they are none.</param>
readonly record struct ParquetGroupColumn(string?[]? Texts, float?[]? Numbers);
