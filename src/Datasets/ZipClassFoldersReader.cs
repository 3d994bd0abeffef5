using Behavior.Diagnostics.Items;

namespace Behavior.Datasets;

/// <summary>Opens <c>Kind="class-folders-zip"</c>: <see cref="ZipClassFolders"/>.</summary>
public sealed class ZipClassFoldersReader : IDatasetReader
{
    static readonly ItemKey s_folder = new("Folder", ItemKeyType.Text,
        "The folder in the archive that holds the class folders, for example val; needed where several sets lie side by side (train, val).");

    /// <inheritdoc/>
    public string Kind => "class-folders-zip";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [new("Root", ItemKeyType.Path, "The zip archive: a folder of pictures for each class.") { IsRequired = true }, s_folder];

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => new ZipClassFolders(source.Name, source.Root, source.CacheFolder, s_folder.Text(source.Options));
}
