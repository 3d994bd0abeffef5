using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Matlab;

namespace Behavior.Datasets.Tests.Containers.Matlab;

/// <summary>MATLAB files as the benchmarks use them; checksums and labels are the kit's.</summary>
public class MatFileTests
{
    const int Pixels = 32 * 32;

    /// <summary>The label 10 is the digit 0; one file is compressed and one is not.</summary>
    [Theory]
    [InlineData("test_32x32.mat", "1 10 7 10 3", 0, "6faec403e7c532a7fd9d92c7a3ea42c979acdd7d345f28ca7aaf60ed77415fa4")]
    [InlineData("test_32x32.mat", "1 10 7 10 3", 4, "b6019c60a8a8bcf3b80b4a8f88bd40df80cf5bc989fcf2d5124d27646f31c51b")]
    [InlineData("train_32x32.mat", "1 10 7 10 3 6 9", 0, "b1ce674311957cddd9490d7aeb9b99eaebd8d4ba2126312054b7337e2ed76aa5")]
    [InlineData("train_32x32.mat", "1 10 7 10 3 6 9", 6, "8492f9b482fbd4c4253f6bc5caf79e766dec52c509e89cc21a681b4759ebb105")]
    public void Pictures_and_labels_are_the_kits(string file, string labels, int index, string rgb)
    {
        var mat = new MatFile(Open(file));

        var pictures = mat["X"].Array();

        Assert.Equal(["X", "y"], mat.Names);
        Assert.Equal(labels.Split(' ').Select(long.Parse), mat["y"].Array().Integers());
        Assert.Equal([32, 32, 3, labels.Split(' ').Length], pictures.Shape);
        Assert.Equal((NumberType.UInt8, true), (pictures.Type, pictures.IsColumnMajor));
        Assert.Equal(rgb, ContainerFile.RgbOfPlanes(Turned(pictures.Part(index * 3L * Pixels, 3 * Pixels)), Pixels));
    }

    [Fact]
    public void Lists_of_numbers_are_the_kits()
    {
        var (split, labels) = (new MatFile(Open("setid.mat")), new MatFile(Open("imagelabels.mat")));

        Assert.Equal([13, 9, 5, 1], split["trnid"].Array().Integers());
        Assert.Equal([2, 6, 10, 14], split["valid"].Array().Integers());
        Assert.Equal([3, 4, 7, 8, 11, 12], split["tstid"].Array().Integers());
        Assert.Equal([6, 35, 64, 93, 20, 49, 78, 5, 34, 63, 92, 19, 48, 77], labels["labels"].Array().Integers());
    }

    /// <summary>The pairs are those of the kit's <c>map_clsloc.txt</c>.</summary>
    [Fact]
    public void A_struct_array_gives_its_fields()
    {
        var synsets = new MatFile(Open("meta.mat"))["synsets"];

        var leaves = Enumerable.Range(0, synsets.Structs()).Where(i => synsets.Field("num_children", i).Integer() == 0)
            .ToDictionary(i => synsets.Field("ILSVRC2012_ID", i).Integer(), i => synsets.Field("WNID", i).Text());

        Assert.Equal((9, "n02119789", "n02100735", "n02105855", "n04263257"), (leaves.Count, leaves[1], leaves[2], leaves[171], leaves[822]));
        Assert.Equal("kit fox, Vulpes macrotis", synsets.Field("words").Text());
        Assert.Equal(0, synsets.Field("children").Array().Count);
        ContainerFile.IsRefused(() => synsets.Field("wnid"), "BHV0303", "meta.mat", "synsets", "wnid", "WNID");
        ContainerFile.IsRefused(() => synsets.Field("WNID").Array(), "BHV0303", "text", "numbers");
        ContainerFile.IsRefused(() => synsets.Array(), "BHV0303", "struct", "numbers");
        ContainerFile.IsRefused(() => synsets.Field("WNID", synsets.Structs()), "BHV0303", "synsets");
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        ContainerFile.IsRefused(() => new MatFile(Open("mat-is-h5.mat")), "BHV0303", "mat-is-h5.mat", "7.3", "-v7");
        ContainerFile.IsRefused(() => new MatFile(Open("mat-cut.mat")), "BHV0302", "mat-cut.mat", "cut");
        ContainerFile.IsRefused(() => _ = new MatFile(Open("mat-no-variable.mat"))["X"], "BHV0303", "mat-no-variable.mat", "X", "images");
        var bytes = File.ReadAllBytes(ContainerFile.PathOf("Matlab", "mat-is-h5.mat"))[512..];
        ContainerFile.IsRefused(() => new MatFile(new MemoryBytes(bytes, "bare.mat")), "BHV0303", "bare.mat", "7.3");
    }

    /// <summary>The last byte belongs to the last variable's checksum.</summary>
    [Fact]
    public void A_wrong_checksum_is_said()
    {
        var bytes = File.ReadAllBytes(ContainerFile.PathOf("Matlab", "setid.mat"));
        bytes[^1] ^= 1;

        ContainerFile.IsRefused(() => _ = new MatFile(new MemoryBytes(bytes, "a.mat"))["tstid"], "BHV0302", "a.mat", "compressed wrongly");
    }

    /// <summary>Written by hand after the format's description: a header that ends in MI, and int16 numbers stored in an array of doubles.</summary>
    [Fact]
    public void Big_endian_files_are_read()
    {
        byte[] file =
        [
            .. new byte[124], 1, 0, (byte)'M', (byte)'I',
            0, 0, 0, 14, 0, 0, 0, 48,
            0, 0, 0, 6, 0, 0, 0, 8, 0, 0, 0, 6, 0, 0, 0, 0,
            0, 0, 0, 5, 0, 0, 0, 8, 0, 0, 0, 2, 0, 0, 0, 1,
            0, 1, 0, 1, (byte)'v', 0, 0, 0,
            0, 4, 0, 3, 1, 2, 255, 254,
        ];

        var value = new MatFile(new MemoryBytes(file, "big.mat"))["v"].Array();

        Assert.Equal([258, -2], value.Integers());
    }

    [Fact]
    public void Damaged_files_are_read_or_refused() => DamagedFiles.IsReadOrRefused(ReadAll,
        [.. new[] { "setid.mat", "imagelabels.mat", "meta.mat", "train_32x32.mat", "test_32x32.mat" }.Select(file => File.ReadAllBytes(ContainerFile.PathOf("Matlab", file)))]);

    /// <summary>A struct array that is not compressed, so that damages reach its fields.</summary>
    [Fact]
    public void Damaged_structs_are_read_or_refused()
    {
        var meta = File.ReadAllBytes(ContainerFile.PathOf("Matlab", "meta.mat"));
        using var inflated = new System.IO.Compression.ZLibStream(new MemoryStream(meta[136..]), System.IO.Compression.CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflated.CopyTo(content);

        DamagedFiles.IsReadOrRefused(ReadAll, [.. meta[..128], .. content.ToArray()]);
    }

    static void ReadAll(IBytes bytes)
    {
        var file = new MatFile(bytes);
        foreach (var name in file.Names) Read(file[name]);
    }

    static void Read(MatValue value)
    {
        foreach (var item in value.Items ?? []) Read(item);
        if (value.Numbers is not { } numbers) return;
        numbers.ReadAll();
    }

    /// <summary>From columns to rows.</summary>
    static byte[] Turned(byte[] planes)
    {
        var rows = new byte[planes.Length];
        for (var i = 0; i < planes.Length; i++) rows[i / Pixels * Pixels + i % 32 * 32 + i / 32 % 32] = planes[i];
        return rows;
    }

    static MemoryBytes Open(string file) => ContainerFile.Open("Matlab", file);
}
