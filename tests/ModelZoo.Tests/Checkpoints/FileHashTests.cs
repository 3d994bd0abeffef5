using System.Security.Cryptography;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Checkpoints;

public sealed class FileHashTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_a_file_it_is_that_of_its_bytes()
    {
        File.WriteAllText(_folder["m.pth"], "any bytes");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("any bytes"u8)), FileHash.Sha256(_folder["m.pth"]));
    }

    /// <summary>Else a shard could be another one than was pinned with the index.</summary>
    [Fact]
    public void Of_shards_it_changes_with_each_of_them_and_with_the_index()
    {
        File.WriteAllText(_folder["m.safetensors.index.json"], """{"weight_map": {"a": "1.safetensors", "b": "2.safetensors"}}""");
        File.WriteAllText(_folder["1.safetensors"], "one");
        File.WriteAllText(_folder["2.safetensors"], "two");
        List<string> hashes = [Hash()];

        File.WriteAllText(_folder["2.safetensors"], "twO");
        hashes.Add(Hash());
        File.WriteAllText(_folder["1.safetensors"], "onE");
        hashes.Add(Hash());
        File.WriteAllText(_folder["m.safetensors.index.json"], """{"weight_map": {"a": "2.safetensors", "b": "1.safetensors"}}""");
        hashes.Add(Hash());

        Assert.Equal(4, hashes.Distinct().Count());
    }

    string Hash() => FileHash.Sha256(_folder["m.safetensors.index.json"]);
}
