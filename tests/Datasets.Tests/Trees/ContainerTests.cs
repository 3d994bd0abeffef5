using System.Formats.Tar;
using System.IO.Compression;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Trees;

/// <summary>One set of pictures in every container is one dataset: the same samples, pixels and fingerprint.</summary>
public sealed class ContainerTests : IDisposable
{
    readonly TempFolder _folder = new();

    public ContainerTests()
    {
        foreach (var (i, path) in new[] { "cat/b.ppm", "cat/a/x.ppm", "dog/1.ppm", "dog/2.ppm" }.Index()) Write("set/" + path, Picture(i));
        ZipFile.CreateFromDirectory(_folder["set"], _folder["set.zip"]);
        TarFile.CreateFromDirectory(_folder["set"], _folder["set.tar"], includeBaseDirectory: false);
        using (var packed = new GZipStream(File.Create(_folder["set.tar.gz"]), CompressionLevel.Fastest)) packed.Write(File.ReadAllBytes(_folder["set.tar"]));
        Directory.CreateDirectory(_folder["alone"]);
        File.Copy(_folder["set.tar.gz"], _folder["alone/set.tgz"]);
        File.WriteAllText(_folder["alone/README.md"], "pictures");
        Directory.CreateDirectory(_folder["beside"]);
        foreach (var name in new[] { "cat", "dog" }) ZipFile.CreateFromDirectory(_folder["set/" + name], _folder[$"beside/{name}.zip"], CompressionLevel.Fastest, includeBaseDirectory: true);
        Directory.CreateSymbolicLink(_folder["linked"], _folder["set"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("set.zip"), InlineData("set.tar"), InlineData("set.tar.gz"), InlineData("alone"), InlineData("beside"), InlineData("linked")]
    public void A_container_is_the_folder(string container)
    {
        using var folder = Open("set");
        using var packed = Open(container);

        Assert.Equal(["cat/a/x.ppm", "cat/b.ppm", "dog/1.ppm", "dog/2.ppm"], folder.Samples.Select(s => s.Id));
        Assert.Equal(folder.Samples.Select(s => (s.Id, s.Label)), packed.Samples.Select(s => (s.Id, s.Label)));
        Assert.Equal(folder.Fingerprint, packed.Fingerprint);
        Parallel.For(0, 40, i => Assert.Equal(folder.Load(i % 4).Pixels, packed.Load(i % 4).Pixels));
    }

    [Fact]
    public void Archives_that_hold_one_path_are_no_set()
    {
        File.Copy(_folder["beside/cat.zip"], _folder["beside/cat-again.zip"]);

        var failure = Assert.Throws<BehaviorException>(() => Open("beside"));

        Assert.All(["BHV0303", "cat/b.ppm", "cat.zip", "cat-again.zip"], part => Assert.Contains(part, failure.Message));
    }

    [Fact]
    public void A_picture_that_changed_is_another_dataset_also_where_the_first_is_remembered()
    {
        Age();
        var first = Remembered();
        Assert.Equal(first, Remembered());

        Write("set/dog/2.ppm", Picture(9));
        Age();

        Assert.NotEqual(first, Remembered());
    }

    [Fact]
    public void What_is_remembered_is_not_read_again()
    {
        Age();
        var first = Remembered();
        var (path, time) = (_folder["set/dog/2.ppm"], File.GetLastWriteTimeUtc(_folder["set/dog/2.ppm"]));
        File.WriteAllBytes(path, Picture(9)); // as many bytes, and no time passes
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal(first, Remembered());
    }

    [Fact]
    public void A_root_that_is_not_there_is_absent() => Assert.Contains("BHV0301", Assert.Throws<AbsentException>(() => Open("nowhere")).Message);

    [Fact]
    public void Long_work_tells_how_far_it_is_and_stops_when_asked()
    {
        for (var i = 0; i < 1_200; i++) Write($"many/cat/{i}.ppm", Picture(i));
        var lines = new List<string>();

        new DatasetKinds().Find("class-folders").Open(new("many", _folder["many"]) { Report = lines.Add }).Dispose();
        Assert.Contains(lines, l => l.Contains("many: fingerprint 1,200/1,200", StringComparison.Ordinal));

        Assert.Throws<OperationCanceledException>(() => new DatasetKinds().Find("class-folders").Open(new("many", _folder["many"]) { Cancel = new CancellationToken(canceled: true) }));
    }

    IDataset Open(string root) => new DatasetKinds().Find("class-folders").Open(new("set", _folder[root]));

    string Remembered()
    {
        using var data = new DatasetKinds().Find("class-folders").Open(new("set", _folder["set"]) { CacheFolder = _folder["cache"] });
        return data.Fingerprint;
    }

    /// <summary>Files younger than two seconds are not remembered: coarse clocks could not tell a change.</summary>
    void Age()
    {
        foreach (var file in Directory.EnumerateFiles(_folder["set"], "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
    }

    void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllBytes(_folder[path], content);
    }

    static byte[] Picture(int seed) => [.. "P6 2 2 255\n"u8, .. Enumerable.Range(0, 12).Select(i => (byte)(seed * 13 + i))];
}
