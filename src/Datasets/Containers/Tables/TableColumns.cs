namespace Behavior.Datasets.Containers.Tables;

/// <summary>Finds columns by the names that people give them, whatever the case; blanks, dashes and dots count as underscores.</summary>
public static class TableColumns
{
    /// <summary>Names of the column of ids.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        ["id", "ids", "sample", "samples", "sample_id", "path", "paths", "file", "files", "file_name", "filename", "filenames", "file_names", "image", "images", "image_name", "imagename", "image_id"];

    /// <summary>The positions of the columns that have one of the names.</summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<string> columns, IReadOnlyList<string> names)
    {
        if (names is [var one] && columns.Index().Where(c => c.Item == one).Select(c => c.Index).ToList() is [var exact]) return [exact];
        return [.. columns.Index().Where(c => names.Contains(Plain(c.Item), StringComparer.Ordinal) || (names.Count == 1 && Plain(c.Item) == Plain(names[0]))).Select(c => c.Index)];
    }

    /// <summary>A name as it is compared.</summary>
    public static string Plain(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_').Replace('.', '_');
}
