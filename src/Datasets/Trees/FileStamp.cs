using Behavior.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Datasets.Trees;

/// <summary>What changes when a file does: its path, size and time. Those of the opened file: of a link they would be the link's own.</summary>
static class FileStamp
{
    public static (string Hash, DateTime Youngest) Of(string path, SafeFileHandle file)
    {
        var written = File.GetLastWriteTimeUtc(file);
        return (TextHash.OfParts(Path.GetFullPath(path), $"{RandomAccess.GetLength(file)}", $"{written.Ticks}"), written);
    }
}
