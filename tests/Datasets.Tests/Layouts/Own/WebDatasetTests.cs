using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Layouts.Own;

/// <summary>Shards of tar: what the kit does not show.</summary>
public sealed class WebDatasetTests : IDisposable
{
    static readonly byte[] s_picture = [.. "P6 1 1 255\n"u8, 1, 2, 3];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shards_stand_by_number_and_may_be_compressed()
    {
        foreach (var i in new[] { 10, 2, 1 }) Shard($"set/{i}.tar.gz", ($"k{i}.ppm", s_picture), ($"k{i}.cls", "0"u8.ToArray()));

        using var data = Open("set");

        Assert.Equal(["k1", "k2", "k10"], data.Samples.Select(s => s.Id));
        Assert.Equal(1, data.Load(2).Width);
    }

    [Fact]
    public void Names_as_labels_are_classes()
    {
        Shard("set/a.tar", ("1.ppm", s_picture), ("1.json", """{"label": "dog"}"""u8.ToArray()), ("2.ppm", s_picture), ("2.json", """{"label": "cat", "caption": "x"}"""u8.ToArray()));

        using var data = Open("set");

        Assert.Equal(["cat", "dog"], data.Classes);
        Assert.Equal([1, 0], data.Samples.Select(s => s.Label));
    }

    [Fact]
    public void Of_several_folders_one_must_be_named()
    {
        foreach (var split in new[] { "train", "test" }) Shard($"set/{split}/0.tar", ("1.ppm", s_picture), ("1.cls", "0"u8.ToArray()));

        Assert.Contains("Split=\"train\"", Refused("set"));
        using var test = Open("set", ("Split", "test"));
        Assert.Single(test.Samples);
    }

    [Fact]
    public void A_shard_alone_is_a_set()
    {
        foreach (var i in new[] { 0, 1 }) Shard($"set/{i}.tar", ($"k{i}.ppm", s_picture), ($"k{i}.cls", "1"u8.ToArray()));

        using var data = Open("set/1.tar");

        Assert.Equal(["k1"], data.Samples.Select(s => s.Id));
        Assert.Equal(["0", "1"], data.Classes);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        File.WriteAllText(Directory.CreateDirectory(_folder["set"]).FullName + "/classnames.txt", "cat\ndog\n");
        Shard("set/0.tar", ("a.ppm", s_picture), ("b.cls", "0"u8.ToArray()), ("c.ppm", s_picture), ("c.cls", "-1"u8.ToArray()), ("d.ppm", s_picture), ("d.png", s_picture), ("d.cls", "0"u8.ToArray()));

        var text = Refused("set");

        Assert.All(["'a' has a picture and no label", "'b' has a label and no picture", "c.cls", "'d' has 2 pictures"], part => Assert.Contains(part, text));
    }

    [Fact]
    public void A_label_beyond_the_class_names_is_no_class()
    {
        File.WriteAllText(Directory.CreateDirectory(_folder["set"]).FullName + "/classnames.txt", "cat\ndog\n");
        Shard("set/0.tar", ("a.ppm", s_picture), ("a.cls", "2"u8.ToArray()));

        Assert.Contains("the classes 0 to 1", Refused("set"));
    }

    IDataset Open(string root, params (string Key, string Value)[] options) =>
        new DatasetKinds().Find("webdataset").Open(new("set", _folder[root]) { Options = options.ToDictionary(o => o.Key, o => o.Value) });

    string Refused(string root) => Assert.Throws<BehaviorException>(() => Open(root)).Message;

    void Shard(string path, params (string Name, byte[] Content)[] files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.Create(_folder[path]), CompressionLevel.Fastest) : File.Create(_folder[path]);
        using var tar = new TarWriter(stream);
        foreach (var (name, content) in files) tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
    }
}
