namespace Behavior.Diagnostics.Files;

/// <summary>What lies at a path.</summary>
public enum PathKind
{
    /// <summary>Nothing: what was meant is absent.</summary>
    Nothing,

    /// <summary>A file with content.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>An empty file, a pipe or a device: nothing that could be read.</summary>
    Empty,

    /// <summary>A loop of links, or a path that cannot be looked at.</summary>
    Broken,
}
