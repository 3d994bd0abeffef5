namespace Behavior.Diagnostics.Files;

/// <summary>
/// Opens what a user's path names, if it is a file of a bounded size. A pipe or a device would hang a reader or never end, and has no length of its
/// own; so nothing that is empty is ever opened. Links are followed; a loop of them is an error like any other.
/// </summary>
public static class RegularFile
{
    const long Kilo = 1 << 10, Mega = 1 << 20, Giga = 1 << 30;

    /// <summary>What lies at a path. Opens nothing and never throws.</summary>
    public static PathKind KindOf(string path)
    {
        try
        {
            if (Directory.Exists(path)) return PathKind.Folder;
            if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null) return PathKind.Nothing;
            return LengthOf(path) > 0 ? PathKind.File : PathKind.Empty;
        }
        catch (Exception failure) when (IsRefusal(failure)) { return failure is FileNotFoundException or DirectoryNotFoundException ? PathKind.Nothing : PathKind.Broken; }
    }

    /// <summary>Opens a file for reading, sequentially.</summary>
    /// <param name="path">The path that the user gave.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <exception cref="IOException">
    /// There is nothing, a folder, an empty file, a pipe or device, a loop of links, or more bytes than <paramref name="most"/>; the message says which, without the path.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path, long most)
    {
        Check(path, most);
        return new(path, new FileStreamOptions { BufferSize = 1 << 16, Options = FileOptions.SequentialScan, Share = FileShare.ReadWrite | FileShare.Delete });
    }

    /// <summary>Reads a whole file.</summary>
    /// <inheritdoc cref="Open"/>
    public static byte[] Read(string path, long most)
    {
        using var stream = Open(path, Math.Min(most, Array.MaxLength));
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Throws unless <see cref="Open"/> would open the path; for readers that open it themselves.</summary>
    /// <inheritdoc cref="Open"/>
    public static void Check(string path, long most)
    {
        if (Directory.Exists(path)) throw new IOException("It is a folder, and a file is wanted.");
        if (path.Contains('\0')) throw new IOException("The path holds a character that no path may hold.");
        var length = LengthOf(path);
        if (length == 0) throw new IOException("It holds nothing: it is an empty file, a pipe or a device.");
        if (length > most) throw new IOException($"It has {length:N0} bytes; at most {Shown(most)} are read.");
    }

    /// <summary>Whether an exception says that a file cannot be had, rather than that the program is wrong.</summary>
    public static bool IsRefusal(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>The length of what a path leads to in the end; <see cref="FileInfo.Length"/> of a link would be the link's own.</summary>
    static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null) return file.Length;
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
            ? target.Length
            : throw new FileNotFoundException("The link at this path leads to nothing.");
    }

    static string Shown(long bytes) => bytes >= Giga ? $"{bytes / Giga} GB" : bytes >= Mega ? $"{bytes / Mega} MB" : bytes >= Kilo ? $"{bytes / Kilo} kB" : $"{bytes} bytes";
}
