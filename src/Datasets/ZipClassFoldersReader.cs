namespace Behavior.Datasets;

/// <summary>Opens <c>Kind="class-folders-zip"</c>: <see cref="ZipClassFolders"/>.</summary>
public sealed class ZipClassFoldersReader : IDatasetReader
{
    /// <inheritdoc/>
    public string Kind => "class-folders-zip";

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => new ZipClassFolders(source.Name, source.Root);
}
