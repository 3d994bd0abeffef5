using Behavior.Datasets.Checking;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Checking;

/// <summary>A look at every picture finds what cannot be decoded, what is there twice, and what differs from the published set.</summary>
public sealed class DatasetCheckTests : IDisposable
{
    readonly TempFolder _folder = new();

    public DatasetCheckTests()
    {
        Write("cat/1.ppm", Picture(1));
        Write("cat/2.ppm", Picture(2));
        Write("cat/3.ppm", "no picture"u8.ToArray());
        Write("dog/1.ppm", Picture(2));
        Write("dog/2.pgm", [.. "P5 1 1 255\n"u8, 7]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_of_it_is_found()
    {
        using var data = new DatasetKinds().Find("class-folders").Open(new("set", _folder.Path));
        var lines = new List<string>();

        var check = DatasetCheck.Of(data, new("Set", "nowhere", "none") { Published = new Dictionary<string, long> { ["images"] = 6, ["classes"] = 2, ["per_class"] = 3 } }, lines.Add,
            TestContext.Current.CancellationToken);

        Assert.Equal([3, 2], check.PerClass);
        Assert.Contains("cat/3.ppm", Assert.Single(check.Unreadable));
        Assert.Equal([["cat/2.ppm", "dog/1.ppm"]], check.Duplicates.Select(d => d.Select(i => data.Samples[i].Id)));
        Assert.Equal(["images: 5 here, 6 published"], check.Differences);
        Assert.Contains(lines, l => l.Contains("5/5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_of_other_size_and_equal_bytes_is_another()
    {
        Write("cat/wide.ppm", [.. "P6 2 1 255\n"u8, 1, 2, 3, 4, 5, 6]);
        Write("cat/tall.ppm", [.. "P6 1 2 255\n"u8, 1, 2, 3, 4, 5, 6]);
        using var data = new DatasetKinds().Find("class-folders").Open(new("set", _folder.Path));

        var check = DatasetCheck.Of(data, null, null, TestContext.Current.CancellationToken);

        Assert.Single(check.Duplicates);
        Assert.Empty(check.Differences);
    }

    [Fact]
    public void It_stops_when_asked()
    {
        using var data = new DatasetKinds().Find("class-folders").Open(new("set", _folder.Path));

        Assert.Throws<OperationCanceledException>(() => DatasetCheck.Of(data, null, null, new CancellationToken(canceled: true)));
    }

    void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllBytes(_folder[path], content);
    }

    static byte[] Picture(int seed) => [.. "P6 1 1 255\n"u8, (byte)seed, 0, 0];
}
