using Behavior.Diagnostics;

namespace Behavior.Datasets;

/// <summary>
/// Hashes of what files hold, remembered by full path, size and last write time, so that a large dataset is read once and not at every opening.
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

    /// <summary>A hash of what files hold: remembered, or computed and remembered.</summary>
    /// <param name="stamp">What changes when the files do, and the youngest of their times: before, and again (true) once the hash is computed.</param>
    /// <param name="what">Names what is computed, with its version. Another name is another hash.</param>
    /// <param name="compute">Computes the hash, as lower-case hexadecimal; what it throws is thrown.</param>
    public string Of(Func<bool, (string Hash, DateTime Youngest)> stamp, string what, Func<string> compute)
    {
        var (before, written) = stamp(false);
        var key = TextHash.OfParts(what, before);
        if (_file?.Find(key) is { } known) return known;
        var begun = DateTime.UtcNow;
        var hash = compute();
        if (begun - written >= s_racy && stamp(true).Hash == before) _file?.Add(key, hash);
        return hash;
    }
}
