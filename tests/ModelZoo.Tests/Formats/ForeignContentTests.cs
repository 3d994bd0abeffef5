using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Formats;

/// <summary>What lies in place of weights is named, with the command that mends it, whatever the file is called.</summary>
public sealed class ForeignContentTests : IDisposable
{
    const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";

    readonly TempFolder _folder = new();

    public static TheoryData<string, string, string> Contents => new()
    {
        { "pointer", "Git LFS pointer", "git lfs pull" }, { "html", "HTML page", "Download it again" }, { "html with a mark", "HTML page", "Download it again" },
        { "xml", "XML answer", "AccessDenied" }, { "json", "JSON", "Repository not found" }, { "text", "a text", "Entry not found" },
        { "zip", "zip archive around the weights (weights/model.pth)", "unzip m." }, { "tar", "tar archive", "tar -xf m." }, { "tar.gz", "gzipped tar archive", "tar -xzf m." },
        { "gz", "gzip file", "gunzip -k m." }, { "xz", "xz file", "xz -dk m." }, { "zst", "Zstandard file", "zstd -d m." }, { "7z", "7-Zip archive", "7z x m." },
        { "bz2", "bzip2 file", "bzip2 -dk m." },
        { "h5", "HDF5 file", "safetensors" }, { "empty", "empty", "BHV0110" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Contents))]
    public void Foreign_content_is_named_with_its_mend(string kind, string what, string mend)
    {
        foreach (var name in new[] { "m.pth", "m.safetensors", "m.ckpt", "m.bin" })
        {
            File.WriteAllBytes(_folder[name], Content(kind));

            var error = Assert.Throws<CheckpointException>(() => CheckpointFile.Open(_folder[name]));

            Assert.Equal("BHV0110", error.Code);
            Assert.Contains(what, error.Message);
            Assert.Contains(mend, error.Message);
        }
    }

    [Theory]
    [InlineData("pointer", "git lfs pull"), InlineData("html", "HTML page")]
    public void A_shard_or_an_index_that_was_not_fetched_is_named(string kind, string expected)
    {
        File.WriteAllText(_folder["m.safetensors.index.json"], "{\"weight_map\": {\"a\": \"a.safetensors\"}}");
        File.WriteAllBytes(_folder["a.safetensors"], Content(kind));
        File.WriteAllBytes(_folder["n.safetensors.index.json"], Content(kind));

        foreach (var index in new[] { "m", "n" })
            Assert.Contains(expected, Assert.Throws<CheckpointException>(() => CheckpointFile.Open(_folder[index + ".safetensors.index.json"])).Message);
    }

    [Fact]
    public void A_zip_of_something_else_says_what_is_in_it()
    {
        File.WriteAllBytes(_folder["m.pth"], Zip("readme.txt"));

        Assert.Contains("only readme.txt", Assert.Throws<CheckpointException>(() => CheckpointFile.Open(_folder["m.pth"])).Message);
    }

    [Fact]
    public void Torchs_formats_are_read_under_the_name_of_another()
    {
        var network = MadeUpTensor.Network("resnet_test");
        TorchWriter.Zip(_folder["zip.safetensors"], TorchWriter.Dict(network));
        TorchWriter.Legacy(_folder["legacy.safetensors"], TorchWriter.Dict(network));

        foreach (var name in new[] { "zip.safetensors", "legacy.safetensors" })
        {
            using var source = CheckpointFile.Open(_folder[name]);
            Assert.StartsWith("PyTorch", source.Format);
            Assert.Equal(network.Count, source.Tensors.Count);
        }
    }

    static byte[] Content(string kind) => kind switch
    {
        "pointer" => Encoding.ASCII.GetBytes(Pointer),
        "html" => "\n<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>"u8.ToArray(),
        "html with a mark" => [0xef, 0xbb, 0xbf, .. "<html lang=\"en\"><body>model.safetensors at main</body></html>"u8],
        "xml" => "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code></Error>"u8.ToArray(),
        "json" => "{\"error\":\"Repository not found\"}"u8.ToArray(),
        "text" => "Entry not found"u8.ToArray(),
        "zip" => Zip("weights/model.pth"),
        "tar" => Tar(),
        "tar.gz" => Gzip(Tar()),
        "gz" => Gzip(new byte[2000]),
        "xz" => [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 0, 4],
        "zst" => [0x28, 0xb5, 0x2f, 0xfd, 4, 0, 0, 0],
        "7z" => [(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c, 0, 4],
        "bz2" => "BZh91AY&SY"u8.ToArray(),
        "h5" => [0x89, .. "HDF\r\n"u8, 0x1a, (byte)'\n', 0, 0],
        _ => [],
    };

    static byte[] Zip(string inside)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(inside).Open();
            entry.Write(new byte[100]);
        }
        return packed.ToArray();
    }

    static byte[] Tar()
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed)) tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "model.pth") { DataStream = new MemoryStream(new byte[100]) });
        return packed.ToArray();
    }

    static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(content);
        return packed.ToArray();
    }
}
