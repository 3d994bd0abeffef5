using System.Security.Cryptography;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets;

/// <summary>
/// SHA-256 of files, remembered by full path, size and last write time, so that a large archive is read once and not at every opening.
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

    /// <summary>The SHA-256 of a file's bytes, as lower-case hexadecimal.</summary>
    /// <exception cref="BehaviorException">BHV0302: the file cannot be read.</exception>
    public string Of(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path, FileLimits.Large);
            var (key, written) = Key(path, stream);
            if (_file?.Find(key) is { } known) return known;
            var begun = DateTime.UtcNow;
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (begun - written >= s_racy && Key(path, stream).Key == key) _file?.Add(key, hash);
            return hash;
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"{path} cannot be read: {failure.Message} Check the file's permissions and its disk, or fetch it again.", failure);
        }
    }

    /// <summary>Size and time are those of the opened file: of a link they would be the link's own.</summary>
    static (string Key, DateTime Written) Key(string path, FileStream stream)
    {
        var written = File.GetLastWriteTimeUtc(stream.SafeFileHandle);
        return (TextHash.OfParts(Path.GetFullPath(path), $"{RandomAccess.GetLength(stream.SafeFileHandle)}", $"{written.Ticks}"), written);
    }
}
