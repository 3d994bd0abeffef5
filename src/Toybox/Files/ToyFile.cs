using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Toybox.Files;

/// <summary>Writes what is made here: whole, or as it was before.</summary>
static class ToyFile
{
    /// <inheritdoc cref="AtomicFile.Write(string, Action{Stream}, bool)"/>
    /// <exception cref="BehaviorException">BHV0506: the folder or the file cannot be written, or the disk is full.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try { AtomicFile.Write(path, write, toDisk: true); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { throw Unwritten(path, failure); }
    }

    /// <summary>The error of a file that could not be written.</summary>
    public static BehaviorException Unwritten(string path, Exception failure) => new("BHV0506",
        $"'{path}' cannot be written: {failure.Message} What was there before is unchanged. Free some space or name another folder (--out of a training), "
        + "and run the same command again: a training resumes.", failure);
}
