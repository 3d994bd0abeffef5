namespace Behavior.Datasets.Containers.Tar;

/// <summary>Paths of members: nothing is unpacked, and still none may point out of the archive, since ids and messages are made of them.</summary>
static class TarPaths
{
    /// <summary>The path without the parts that say nothing: <c>./cat//1.png</c> is <c>cat/1.png</c>.</summary>
    public static string Clean(string path) => path.StartsWith("./", StringComparison.Ordinal) || path.Contains("//", StringComparison.Ordinal) || path.Contains("/./", StringComparison.Ordinal)
        ? string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        : path;

    /// <summary>What is wrong with a path, as the end of a sentence; null for a sound one. Backslashes count as slashes too: somewhere they are.</summary>
    public static string? Problem(string path) => path switch
    {
        "" => "has an empty path",
        ['/' or '\\', ..] or [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', '/' or '\\', ..] => "has an absolute path",
        _ when path.Contains("..", StringComparison.Ordinal) && path.Split('/', '\\').Contains("..") => "has a path that points out of the archive",
        _ => null,
    };
}
