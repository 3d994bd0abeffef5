using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets;

/// <summary>
/// Keys and hashes in one small file, a line each with a checksum of its own. Lines are only ever appended, so a writer that is cut off
/// damages its own line at most, and a damaged line is no line. A file that cannot be read or written remembers nothing, and that is no error.
/// </summary>
/// <param name="path">The file; made with its folder when something is first added.</param>
sealed class FingerprintFile(string path)
{
    /// <summary>About 5,000 lines. Files that change leave their old lines behind; a file that has grown beyond this starts over.</summary>
    const long LargestFile = 1 << 20;

    const int Tries = 20;

    /// <summary>The hash of a key; null where none is remembered.</summary>
    public string? Find(string key)
    {
        try
        {
            using var reader = new StreamReader(RegularFile.Open(path, 2 * LargestFile));
            while (reader.ReadLine() is { } line)
                if (line.StartsWith(key, StringComparison.Ordinal) && line.Split(' ') is [_, var hash, _] && line == Line(key, hash)) return hash;
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { }
        return null;
    }

    /// <summary>Remembers a hash; waits for a moment where another process is writing.</summary>
    public void Add(string key, string hash)
    {
        for (var i = 0; i < Tries; i++)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0); // a pipe would hold up who only writes
                if (stream.Length > LargestFile) stream.SetLength(0);
                stream.Seek(0, SeekOrigin.End);
                stream.Write(System.Text.Encoding.ASCII.GetBytes($"\n{Line(key, hash)}\n")); // the first line feed ends what somebody else left unfinished
                return;
            }
            catch (IOException) { Thread.Sleep(5); }
            catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return; }
        }
    }

    static string Line(string key, string hash) => $"{key} {hash} {TextHash.OfParts(key, hash)[..16]}";
}
