namespace Behavior.Datasets.Folders;

/// <summary>A file's path, and from where on it counts.</summary>
/// <param name="Index">Which file it is.</param>
/// <param name="Path">The whole path, with forward slashes.</param>
/// <param name="Start">Where the part begins that counts.</param>
readonly record struct FolderPath(int Index, string Path, int Start)
{
    /// <summary>Whether a folder is left in what counts.</summary>
    public bool HasFolder => Path.IndexOf('/', Start) > Start;

    /// <summary>The first folder of what counts.</summary>
    public string Folder => Path[Start..Path.IndexOf('/', Start)];

    /// <summary>What stands behind the first folder.</summary>
    public FolderPath Below => this with { Start = Path.IndexOf('/', Start) + 1 };

    /// <summary>What counts.</summary>
    public ReadOnlySpan<char> Rest => Path.AsSpan(Start);
}
