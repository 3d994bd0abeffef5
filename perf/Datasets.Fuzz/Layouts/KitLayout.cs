using Behavior.Datasets.Folders;

namespace Behavior.Datasets.Fuzz.Layouts;

/// <summary>A layout of the kit, as an item would name it, in a copy that may be damaged.</summary>
/// <param name="Name">What the kit calls it.</param>
/// <param name="Reader">Its reader.</param>
/// <param name="Source">What the reader is given.</param>
/// <param name="Files">Its files, by path.</param>
sealed record KitLayout(string Name, IDatasetReader Reader, DatasetSource Source, IReadOnlyList<string> Files)
{
    readonly List<string> _lists = [.. Files.Where(f => PictureNames.IsPicture(f) != true)];

    /// <summary>One of the files: lists and containers more often than pictures, of which there are many.</summary>
    public string Any(Random random) => _lists.Count > 0 && random.Next(4) > 0 ? _lists[random.Next(_lists.Count)] : Files[random.Next(Files.Count)];
}
