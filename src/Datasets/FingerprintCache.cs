using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Datasets;

/// <summary>
/// Hashes of what files hold, remembered by full path, size and last write time, so that a large archive is read once and not at every opening.
/// Safe for several threads and processes.
/// </summary>
/// <param name="folder">Where the hashes are remembered; empty for nowhere.</param>
public sealed class FingerprintCache(string folder)
{
    /// <summary>Coarse file systems stamp two writes within this time alike; a file this young is hashed again next time.</summary>
    static readonly TimeSpan s_racy = TimeSpan.FromSeconds(2);

    readonly FingerprintFile? _file = folder.Length > 0 ? new(FileIn(folder)) : null;

    /// <summary>The file in which a folder's hashes are remembered.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "fingerprints.txt");

    /// <summary>Whether every line of a folder's memory is as it was written. One that is not is not believed.</summary>
    public static bool IsWhole(string folder) => new FingerprintFile(FileIn(folder)).IsWhole();

    /// <summary>The hash of what a file holds: remembered, or computed and remembered.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="file">The file, open; what is computed must be read from it and not from another opening of the path.</param>
    /// <param name="what">Names what is computed, with its version. Another name is another hash.</param>
    /// <param name="compute">Computes the hash, as lower-case hexadecimal; what it throws is thrown.</param>
    /// <exception cref="BehaviorException">BHV0302: the file cannot be looked at.</exception>
    public string Of(string path, SafeFileHandle file, string what, Func<string> compute)
    {
        try
        {
            var (key, written) = Key(path, file, what);
            if (_file?.Find(key) is { } known) return known;
            var begun = DateTime.UtcNow;
            var hash = compute();
            if (begun - written >= s_racy && Key(path, file, what).Key == key) _file?.Add(key, hash);
            return hash;
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"{path} cannot be read: {failure.Message} Check the file's permissions and its disk, or fetch it again.", failure);
        }
    }

    /// <summary>Size and time are those of the opened file: of a link they would be the link's own.</summary>
    static (string Key, DateTime Written) Key(string path, SafeFileHandle file, string what)
    {
        var written = File.GetLastWriteTimeUtc(file);
        return (TextHash.OfParts(what, Path.GetFullPath(path), $"{RandomAccess.GetLength(file)}", $"{written.Ticks}"), written);
    }
}
