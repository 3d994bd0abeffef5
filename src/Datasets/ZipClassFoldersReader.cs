using Behavior.Diagnostics.Items;

namespace Behavior.Datasets;

/// <summary>Opens <c>Kind="class-folders-zip"</c>: <see cref="ZipClassFolders"/>.</summary>
public sealed class ZipClassFoldersReader : IDatasetReader
{
    /// <inheritdoc/>
    public string Kind => "class-folders-zip";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [new("Root", ItemKeyType.Path, "The zip archive: a folder of pictures for each class.") { IsRequired = true }];

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => new ZipClassFolders(source.Name, source.Root, source.CacheFolder);
}
