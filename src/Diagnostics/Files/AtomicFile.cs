using System.Text;

namespace Behavior.Diagnostics.Files;

/// <summary>Writes files that are either whole or as they were before, whatever ends the process and however full the disk is.</summary>
public static class AtomicFile
{
    /// <summary>The ending of files that are being written; one that is left behind belongs to a process that was killed.</summary>
    public const string Part = ".part";

    /// <summary>Lets <paramref name="write"/> fill a file beside <paramref name="path"/> and moves it there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="toDisk">Whether it must survive a loss of power, and not only of the process: that costs milliseconds.</param>
    /// <exception cref="IOException">The folder or the file cannot be written, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    public static void Write(string path, Action<Stream> write, bool toDisk = false)
    {
        var part = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{Part}";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(toDisk);
            }
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            TryDelete(part);
            throw;
        }
    }

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream}, bool)"/>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Removes what writers that were killed have left in a folder. One that is younger than a minute may still be written.</summary>
    public static void RemoveParts(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + Part))
            if (DateTime.UtcNow - file.LastWriteTimeUtc > TimeSpan.FromMinutes(1)) TryDelete(file.FullName);
    }

    /// <summary>Removes a file where that can be done; false where it stays.</summary>
    public static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return false; }
    }
}
