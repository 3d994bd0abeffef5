using Behavior.Datasets.Layouts;
using System.IO.Compression;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests;

public class ZipClassFoldersTests
{
    /// <summary>A 1 x 1 GIF, the smallest picture there is.</summary>
    static readonly byte[] s_pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

    [Fact]
    public void Classes_and_files_are_sorted_by_ordinal()
    {
        using var folder = new TempFolder();
        var path = Zip(folder, "b/2.gif", "b/10.gif", "B/1.gif", "a/1.gif");

        using var dataset = new ZipClassFoldersReader().Open(new("set", path));

        Assert.Equal(["B", "a", "b"], dataset.LabelSpace.Ids);
        Assert.Equal(["B/1.gif", "a/1.gif", "b/10.gif", "b/2.gif"], dataset.Samples.Select(s => s.Id));
        Assert.Equal([0, 1, 2, 2], dataset.Samples.Select(s => s.Label));
    }

    [Fact]
    public void Pictures_are_decoded_in_place()
    {
        using var folder = new TempFolder();
        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", Zip(folder, "a/1.gif")));

        var image = dataset.Load(0);

        Assert.Equal((1, 1), (image.Width, image.Height));
    }

    [Fact]
    public void An_absent_archive_is_absent_and_not_an_error()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<AbsentException>(() => new ZipClassFoldersReader().Open(new("set", folder["none.zip"])));

        Assert.Equal("BHV0301", error.Code);
    }

    [Theory]
    [InlineData("PK but not a zip", "BHV0302")]
    [InlineData("", "BHV0302")]
    public void A_file_that_is_no_archive_is_refused(string content, string code)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["bad.zip"], content);

        Assert.Equal(code, Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", folder["bad.zip"]))).Code);
    }

    [Fact]
    public void A_cut_archive_is_refused()
    {
        using var folder = new TempFolder();
        var path = Zip(folder, "a/1.gif", "a/2.gif");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);

        Assert.Equal("BHV0302", Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", path))).Code);
    }

    [Fact]
    public void An_archive_without_class_folders_is_refused()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", Zip(folder, "1.gif"))));

        Assert.Equal("BHV0303", error.Code);
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", Zip(folder, "a/1.gif", "a/1.gif"))));

        Assert.Contains("a/1.gif", error.Message);
    }

    [Fact]
    public void Folders_that_are_numbers_are_sorted_by_value()
    {
        using var folder = new TempFolder();

        using var dataset = new ZipClassFoldersReader().Open(new("set", Zip(folder, [.. Enumerable.Range(0, 1_000).Select(n => $"{n}/1.gif").Reverse()])));

        Assert.Equal(Enumerable.Range(0, 1_000).Select(n => $"{n}"), dataset.LabelSpace.Ids);
        Assert.All(dataset.Samples, s => Assert.Equal($"{s.Label}/1.gif", s.Id));
        Assert.True(dataset.LabelSpace.IsNumbered);
    }

    [Fact]
    public void A_number_that_is_missing_leaves_the_others_ids_as_they_are()
    {
        using var folder = new TempFolder();

        using var dataset = new ZipClassFoldersReader().Open(new("set", Zip(folder, "10/1.gif", "2/1.gif", "007/1.gif")));

        Assert.Equal(["2", "007", "10"], dataset.LabelSpace.Ids);
        Assert.Equal([0, 1, 2], dataset.Samples.Select(s => s.Label));
    }

    [Fact]
    public void Numbers_among_words_are_words()
    {
        using var folder = new TempFolder();

        using var dataset = new ZipClassFoldersReader().Open(new("set", Zip(folder, "10/1.gif", "2/1.gif", "two/1.gif", "02/1.gif")));

        Assert.Equal(["02", "10", "2", "two"], dataset.LabelSpace.Ids);
        Assert.False(dataset.LabelSpace.IsNumbered);
    }

    [Fact]
    public void A_number_that_stands_twice_is_refused()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", Zip(folder, "7/1.gif", "007/1.gif", "8/1.gif"))));

        Assert.Equal("BHV0303", error.Code);
        Assert.Contains("'007' and '7'", error.Message);
    }

    [Fact]
    public void A_damaged_picture_is_named_with_benchmark_and_archive()
    {
        using var folder = new TempFolder();
        var path = folder["bad.zip"];
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a/1.gif").Open()) entry.Write("no picture"u8);
        using IDataset dataset = new ZipClassFoldersReader().Open(new("val", path));

        var alone = Assert.Throws<BehaviorException>(() => dataset.Load(0));
        var piped = Assert.Throws<BehaviorException>(() => new ImagePipeline<float>(Transform.Parse("center-crop(1)")).Run([dataset.Input(0)], TestContext.Current.CancellationToken).Count());

        Assert.Contains($"val: a/1.gif in {path}", alone.Message);
        Assert.Equal(alone.Message, piped.Message);
    }

    [Fact]
    public void An_input_is_read_on_any_thread_and_has_the_samples_id()
    {
        using var folder = new TempFolder();
        using IDataset dataset = new ZipClassFoldersReader().Open(new("val", Zip(folder, [.. Enumerable.Range(0, 100).Select(n => $"a/{n:00}.gif")])));

        Assert.Equal(dataset.Samples.Select(s => s.Id), Enumerable.Range(0, 100).Select(i => dataset.Input(i).Id));
        Parallel.For(0, 100, i => Assert.Equal([255, 255, 255], dataset.Input(i).Decode().Pixels));
    }

    [Theory]
    [InlineData("center-crop(24)|normalize(imagenet)")]
    [InlineData("resize(32,bicubic)|center-crop(24)|corrupt(gaussian_noise,3)|normalize(imagenet)")]
    public void The_pipeline_gives_the_bits_that_loading_and_transforming_one_by_one_gives(string text)
    {
        using var folder = new TempFolder();
        var path = folder["noise.zip"];
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            for (var i = 0; i < 9; i++)
            {
                var image = new RgbImage(40 + i, 50 - i);
                new Random(i).NextBytes(image.Pixels);
                using var entry = zip.CreateEntry($"a/{i}.png").Open();
                entry.Write(PngWriter.Encode(image));
            }
        using IDataset dataset = new ZipClassFoldersReader().Open(new("val", path));
        var transform = Transform.Parse(text);

        var inputs = Enumerable.Range(0, 9).Select(dataset.Input);
        var piped = new ImagePipeline<float>(transform, new() { BatchSize = 4 }).Run(inputs, TestContext.Current.CancellationToken).SelectMany(b => b.Values.ToArray());

        Assert.Equal(Enumerable.Range(0, 9).SelectMany(i => OneByOne(transform, dataset, i)), piped);
    }

    [Fact]
    public void More_files_than_a_plain_zip_can_count_are_read()
    {
        using var folder = new TempFolder();

        using IDataset dataset = new ZipClassFoldersReader().Open(new("val", Zip(folder, [.. Enumerable.Range(0, 66_000).Select(n => $"{n % 1_000}/{n}.gif")])));

        Assert.Equal(66_000, dataset.Samples.Count);
        Assert.Equal(1, dataset.Load(65_999).Width);
    }

    static float[] OneByOne(Transform transform, IDataset dataset, int index)
    {
        var values = new float[3 * 24 * 24];
        transform.WriteTo(transform.Apply(dataset.Load(index), dataset.Samples[index].Id), values);
        return values;
    }

    static string Zip(TempFolder folder, params string[] names)
    {
        var path = folder[Guid.NewGuid() + ".zip"];
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(s_pixel);
        }
        return path;
    }
}
