using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts;

/// <summary>Opens <c>Kind="class-folders-zip"</c>: <see cref="ClassFoldersReader"/> of one zip archive, and nothing else.</summary>
public sealed class ZipClassFoldersReader : ClassFoldersReader
{
    /// <inheritdoc/>
    public override string Kind => "class-folders-zip";

    private protected override IFileTree Files(DatasetSource source) => FileTrees.Zip(source.Name, source.Root);
}
