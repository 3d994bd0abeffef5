using Behavior.Datasets.Layouts;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests;

public sealed class ZipFingerprintTests : IDisposable
{
    static readonly (string Name, string Content)[] s_files = [("cat/1.gif", "one"), ("cat/2.gif", "two"), ("dog/1.gif", "three")];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The bytes written down by hand, so that no change of the code moves every fingerprint unseen.</summary>
    [Fact]
    public void It_is_the_SHA_256_of_classes_samples_and_pictures()
    {
        static byte[] Text(string text) => [.. BitConverter.GetBytes(text.Length), .. Encoding.UTF8.GetBytes(text)];
        static byte[] Picture(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

        byte[] bytes =
        [
            .. Text("pictures/1 2 3"), .. Text("cat"), .. Text("dog"),
            .. Text("0 cat/1.gif"), .. Picture("one"), .. Text("0 cat/2.gif"), .. Picture("two"), .. Text("1 dog/1.gif"), .. Picture("three"),
        ];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Of(Zip(s_files)));
    }

    [Fact]
    public void Packed_anew_the_pictures_are_the_same_dataset()
    {
        var packed = Of(Zip(s_files));

        Assert.Equal(packed, Of(Zip([.. s_files.Reverse()])));
        Assert.Equal(packed, Of(Zip(s_files, CompressionLevel.SmallestSize)));
        Assert.Equal(packed, Of(Zip(s_files, time: new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero))));
        Assert.Equal(packed, Of(Zip([.. s_files.Select(f => ("my pictures/val/" + f.Name, f.Content))])));
        Assert.Equal(packed, Of(Zip([("cat/", ""), .. s_files, ("README", "what this is")])));
    }

    [Fact]
    public void Another_picture_name_or_class_is_another_dataset()
    {
        string[] all =
        [
            Of(Zip(s_files)),
            Of(Zip([.. s_files[..2], ("dog/1.gif", "Three")])),
            Of(Zip([.. s_files[..2], ("dog/3.gif", "three")])),
            Of(Zip([.. s_files[..2], ("elk/1.gif", "three")])),
            Of(Zip([.. s_files[..2], ("cat/3.gif", "three")])),
            Of(Zip([("cat/1.gif", "two"), ("cat/2.gif", "one"), s_files[2]])),
            Of(Zip(s_files[1..])),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void It_is_remembered_where_a_folder_is_given()
    {
        var path = Zip(s_files);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));

        using var dataset = new ZipClassFoldersReader().Open(new("val", path) { CacheFolder = _folder["cache"] });

        Assert.Contains(dataset.Fingerprint, File.ReadAllText(_folder["cache/fingerprints.txt"]));
    }

    static string Of(string path)
    {
        using var dataset = new ZipClassFoldersReader().Open(new("set", path));
        return dataset.Fingerprint;
    }

    string Zip((string Name, string Content)[] files, CompressionLevel level = CompressionLevel.NoCompression, DateTimeOffset? time = null)
    {
        var path = _folder[Guid.NewGuid() + ".zip"];
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in files)
        {
            var entry = zip.CreateEntry(name, level);
            if (time is { } written) entry.LastWriteTime = written;
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
        return path;
    }
}
