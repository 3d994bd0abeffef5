namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A column as the file has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in words: <c>text</c>, <c>Int64</c>, <c>list of text</c>, <c>struct of bytes, path</c>.</param>
readonly record struct ParquetColumn(string Name, string Type)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Type})";
}
