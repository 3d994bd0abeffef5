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

    /// <summary>Whether every byte is as it was written; also where there is no file.</summary>
    public bool IsWhole()
    {
        try
        {
            if (!File.Exists(path)) return true;
            var text = File.ReadAllText(path);
            return text == string.Concat(text.Split('\n').Select(l => l.Split(' ')).Where(l => l is [_, _, _]).Select(l => Entry(l[0], l[1])));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { return false; }
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
                stream.Write(System.Text.Encoding.ASCII.GetBytes(Entry(key, hash)));
                return;
            }
            catch (IOException) { Thread.Sleep(5); }
            catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return; }
        }
    }

    /// <summary>A line between two line feeds: the first ends what somebody else left unfinished.</summary>
    static string Entry(string key, string hash) => $"\n{Line(key, hash)}\n";

    static string Line(string key, string hash) => $"{key} {hash} {TextHash.OfParts(key, hash)[..16]}";
}
