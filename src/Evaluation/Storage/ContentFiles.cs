using System.Security.Cryptography;

namespace Behavior.Evaluation.Storage;

/// <summary>
/// Files whose name holds the hash of their content, <c>KEY-HASH.parquet</c>: a file that was cut or altered no longer bears its own
/// name, whatever its format. They are written elsewhere and moved in, so that none is ever seen half-written.
/// </summary>
sealed class ContentFiles(string folder, string extension)
{
    const int HashDigits = 32;

    /// <summary>The newest file of this key, whether sound or not; null when there is none.</summary>
    public string? Find(string key) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{key}-*{extension}").MaxBy(File.GetLastWriteTimeUtc) : null;

    /// <summary>Whether the content is the one that the name promises.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsSound(string path) =>
        Path.GetFileNameWithoutExtension(path).Split('-') is [_, var promised] && promised == Hash(path);

    /// <summary>The key in a file's name.</summary>
    public static string Key(string path) => Path.GetFileNameWithoutExtension(path).Split('-')[0];

    /// <summary>Moves a finished file in under its key and hash; older ones of the key go.</summary>
    /// <returns>Its new path.</returns>
    public string Commit(string part, string key)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{key}-{Hash(part)}{extension}");
        File.Move(part, path, overwrite: true);
        foreach (var old in Directory.EnumerateFiles(folder, $"{key}-*{extension}").Where(f => f != path).ToList()) File.Delete(old);
        return path;
    }

    /// <summary>Files that a newer one of their key has replaced, and that a kill has left.</summary>
    public IEnumerable<string> Superseded() => All().GroupBy(Key).SelectMany(g => g.OrderByDescending(File.GetLastWriteTimeUtc).Skip(1));

    /// <summary>Every file.</summary>
    public IEnumerable<string> All() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*-*{extension}") : [];

    static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..HashDigits];
    }
}
