using System.Buffers.Binary;
using System.IO.Compression;

namespace Behavior.Datasets.Tests.Layouts.Vtab;

/// <summary>Tasks whose pictures lie in arrays and records.</summary>
public class ArrayTaskReaderTests
{
    const string Norb = "smallnorb-5x01235x9x18x6x2x96x96-testing-";

    static readonly (string, string) s_test = ("Split", "test");

    /// <summary>A record of CIFAR whose bytes say where they lie: plane times 64 plus the row.</summary>
    static byte[] Record(params byte[] labels) => [.. labels, .. Enumerable.Range(0, 3072).Select(i => (byte)(64 * (i / 1024) + i % 1024 / 32))];

    static byte[] Matrix(int magic, int[] sizes, params byte[] elements) => [.. Numbers([magic, sizes.Length, .. sizes, .. Enumerable.Repeat(1, Math.Max(0, 3 - sizes.Length))]), .. elements];

    static byte[] Numbers(params int[] numbers)
    {
        var bytes = new byte[4 * numbers.Length];
        foreach (var (i, number) in numbers.Index()) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), number);
        return bytes;
    }

    static byte[] Gzipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    static MadeLayout SmallNorb(string kind, Func<byte[], byte[]> pack, string ending, params int[] info) => new MadeLayout(kind)
        .Add($"{Norb}dat.mat{ending}", pack(Matrix(0x1E3D4C55, [2, 2, 1, 2], 10, 11, 90, 91, 20, 21, 92, 93)))
        .Add($"{Norb}cat.mat{ending}", pack(Matrix(0x1E3D4C54, [2], Numbers(0, 4))))
        .Add($"{Norb}info.mat{ending}", pack(Matrix(0x1E3D4C54, [2, 4], Numbers(info))));

    [Fact]
    public void Cifars_planes_become_pixels()
    {
        using var made = new MadeLayout("cifar100").Add("cifar-100-binary/test.bin", [.. Record(19, 99), .. Record(0, 5)]);
        using var data = made.Open(options: s_test);
        Assert.Equal([("test.bin#0", 99, "19"), ("test.bin#1", 5, "0")], data.Samples.Select(s => (s.Id, s.Label, s.Annotations["coarse"])));
        var image = data.Input(1).Decode();
        Assert.Equal([31, 64 + 31, 128 + 31], image.Pixels[^3..]);
        Assert.Equal([1, 65, 129], image.Pixels.AsSpan(32 * 3, 3).ToArray());
    }

    [Fact]
    public void Cifar_refuses_two_forms_side_by_side_and_another_sets_names()
    {
        using var made = new MadeLayout("cifar10").Add("a/test_batch.bin", Record(3)).Add("a/batches.meta.txt", "cat\ndog\n");
        Assert.Contains("lists 2 classes, and class 0, counted from 0, is 'cat'", made.Refusal(s_test), StringComparison.Ordinal);
        made.Add("b/test_batch", "x");
        Assert.Contains("both the binary and the Python form", made.Refusal(s_test), StringComparison.Ordinal);
    }

    [Fact]
    public void Cifar_names_every_batch_that_is_missing_or_wrong()
    {
        using var made = new MadeLayout("cifar10").Add("test_batch.bin", [.. Record(10), .. Record(11)]).Add("data_batch_1.bin", [1, 2, 3]);
        Assert.Contains("'data_batch_2.bin' and 'data_batch_3.bin'", made.Refusal(), StringComparison.Ordinal);
        var text = made.Refusal(s_test);
        Assert.Contains("test_batch.bin#0: the label is 10", text, StringComparison.Ordinal);
        Assert.Contains("test_batch.bin#1: the label is 11", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SmallNorb_takes_the_first_camera_packed_or_not(bool isPacked)
    {
        using var made = SmallNorb("smallnorb_azimuth", isPacked ? Gzipped : b => b, isPacked ? ".gz" : "", 7, 8, 34, 5, 1, 0, 0, 2);
        using var data = made.Open(options: s_test);
        Assert.Equal([17, 0], data.Samples.Select(s => s.Label));
        Assert.Equal("7 4 5", $"{data.Samples[0].Annotations["instance"]} {data.Samples[1].Annotations["category"]} {data.Samples[0].Annotations["lighting"]}");
        Assert.Equal([20, 20, 20, 21, 21, 21], data.Input(1).Decode().Pixels);
    }

    [Fact]
    public void SmallNorb_refuses_what_no_class_holds()
    {
        using var azimuth = SmallNorb("smallnorb_azimuth", b => b, "", 7, 9, 33, 5, 1, 0, 36, 2);
        var text = azimuth.Refusal(s_test);
        Assert.Contains("info.mat#0: the azimuth is 33; expected is a multiple of 2", text, StringComparison.Ordinal);
        Assert.Contains("info.mat#1: the azimuth is 36", text, StringComparison.Ordinal);
        using var elevation = SmallNorb("smallnorb_elevation", b => b, "", 7, 9, 33, 5, 1, 0, 36, 2);
        Assert.Contains("info.mat#0: the elevation is 9", elevation.Refusal(s_test), StringComparison.Ordinal);
    }

    [Fact]
    public void Dmlab_says_which_shards_are_missing_or_stand_twice()
    {
        using var made = new MadeLayout("dmlab").Folder("").Add("dmlab-test.tfrecord-00000-of-00003", "");
        Assert.Contains("lacks 'dmlab-test.tfrecord-00001-of-00003', 'dmlab-test.tfrecord-00002-of-00003'", made.Refusal(s_test), StringComparison.Ordinal);
        made.Add("dmlab-test.tfrecord-00000-of-00001", "");
        Assert.Contains("more than once", made.Refusal(s_test), StringComparison.Ordinal);
    }
}
