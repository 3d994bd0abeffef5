using Microsoft.Win32.SafeHandles;

namespace Behavior.Diagnostics.Zip;

/// <summary>Reads of an archive at a place. Safe for several threads, which a stream with a position is not.</summary>
static class ZipBytes
{
    /// <summary>Fills the span.</summary>
    /// <exception cref="ZipException">The file ends before.</exception>
    public static void Read(SafeFileHandle file, Span<byte> destination, long offset, string what)
    {
        while (destination.Length > 0)
        {
            var read = RandomAccess.Read(file, destination, offset);
            if (read == 0) throw new ZipException(ZipFault.Truncated, $"the file ends at byte {offset:N0}, inside {what}");
            destination = destination[read..];
            offset += read;
        }
    }
}
