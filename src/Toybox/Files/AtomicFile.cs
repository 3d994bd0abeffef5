using Behavior.Diagnostics;

namespace Behavior.Toybox.Files;

/// <summary>Writes files that are either whole or as they were before.</summary>
static class AtomicFile
{
    /// <summary>Lets <paramref name="write"/> fill a temporary file, flushes it to the disk and moves it to <paramref name="path"/>.</summary>
    /// <exception cref="BehaviorException">BHV0506: the folder or the file cannot be written, or the disk is full.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            try { File.Delete(temporary); }
            catch (Exception second) when (second is IOException or UnauthorizedAccessException) { }
            throw Unwritten(path, failure);
        }
    }

    /// <summary>The error of a file that could not be written.</summary>
    public static BehaviorException Unwritten(string path, Exception failure) => new("BHV0506",
        $"'{path}' cannot be written: {failure.Message} What was there before is unchanged. Free some space or choose another folder with --out, and run the same command again: it resumes.", failure);
}
