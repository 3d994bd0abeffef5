using System.Security.Cryptography;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>SHA-256 of checkpoint files: whether one was fetched whole. What checkpoint it is, <see cref="TensorHash"/> says.</summary>
public static class FileHash
{
    /// <summary>The hash of a checkpoint in lower-case hexadecimal: of the file, or for the index of shards of the index's hash and each shard's, in the order of their names.</summary>
    /// <exception cref="BehaviorException">BHV0102: there is no such file, or it cannot be read. BHV0110 to BHV0118: the index is refused.</exception>
    public static string Sha256(string path) => ShardedFile.IsIndex(path)
        ? TextHash.OfParts([OfFile(path), .. ShardedFile.Shards(path).Select(s => OfFile(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, s)))])
        : OfFile(path);

    static string OfFile(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path, FileLimits.Large);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { throw Unreadable(path, failure); }
    }

    /// <summary>Refuses what is no file before anybody asks for its format.</summary>
    /// <exception cref="BehaviorException">BHV0102: there is nothing, or a folder, an empty file, a pipe, a device or a loop of links.</exception>
    public static void CheckFile(string path)
    {
        try { RegularFile.Check(path, FileLimits.Large); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { throw Unreadable(path, failure); }
    }

    static BehaviorException Unreadable(string path, Exception failure) => new("BHV0102",
        $"Weights '{path}' cannot be read: {failure.Message}"
        + " Usual cause: the checkpoint was not downloaded, or CheckpointRoot points elsewhere."
        + " Check the Weights of its Checkpoint item.", failure);

    /// <summary>Compares a file's hash with the expected one.</summary>
    /// <exception cref="BehaviorException">BHV0102: no such file. BHV0103: another hash; the message holds both.</exception>
    public static void Check(string path, string expected)
    {
        var actual = Sha256(path);
        if (!actual.Equals(expected.Trim(), StringComparison.OrdinalIgnoreCase))
            throw new BehaviorException("BHV0103",
                $"'{path}' is not the expected file: SHA-256 is {actual}, expected {expected.Trim().ToLowerInvariant()}."
                + " Usual cause: an interrupted download or another release of the checkpoint."
                + " Download it again, or put the new hash on its Checkpoint item if the change is wanted.");
    }
}
