using System.Buffers.Binary;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Norb;

namespace Behavior.Datasets.Tests.Containers.Norb;

/// <summary>Matrices of smallNORB; checksums and labels are the kit's.</summary>
public class NorbFileTests
{
    const string Training = "smallnorb-5x46789x9x18x6x2x96x96-training-", Testing = "smallnorb-5x01235x9x18x6x2x96x96-testing-";
    const int Pixels = 24 * 24;

    [Theory]
    [InlineData(Training + "dat.mat.gz", 0, "9ee51ef0aa79cfe01a87e2aad9e5cd9b87df15d66ff251764e973fcd5b8af2a7", "2e5ec7767cc887f21dd8f6c4ec472049df42a6c990a191dc16381fde674808bf")]
    [InlineData(Training + "dat.mat.gz", 5, "2557f7ca0e2c7940b65e9dab9e904896d3db0d906cd9b9d472537f991019edc6", "86422998fdbdd0e7f75b9689a4a147739dbb9485d04bc231967277196a7aca2d")]
    [InlineData(Testing + "dat.mat", 0, "a340304fa3ce601a08288bd315da70986c003be721693a97b0e57142692a728c", "8fd7ccf6ad384dd60a835ae74910d0354a54e67f2069e6803a1c342b978058d7")]
    [InlineData(Testing + "dat.mat", 4, "fe246b24fce93af850ab00aabb25d27159014629babee06097bce8137568d542", "fb17eb077a2f0b53002fe24fdeb0d8ae326d1c4cddf79784ccbd297d415d0e36")]
    public void Pictures_of_both_cameras_are_the_kits(string file, int index, string first, string second)
    {
        var pictures = Read(file);

        Assert.Equal([6, 2, 24, 24], pictures.Shape);
        Assert.Equal(first, ContainerFile.RgbOfPlanes(pictures.Part(2 * index * Pixels, Pixels), Pixels));
        Assert.Equal(second, ContainerFile.RgbOfPlanes(pictures.Part((2 * index + 1) * Pixels, Pixels), Pixels));
    }

    /// <summary>Of the six pictures of either file: instance, elevation, azimuth (twice the label), lighting.</summary>
    [Theory]
    [InlineData(Training, "4 0 2 0 6 2 16 1 7 4 30 2 8 6 8 3 9 8 22 4 4 1 0 5", ".gz")]
    [InlineData(Testing, "0 0 2 0 1 2 16 1 2 4 30 2 3 6 8 3 5 8 22 4 0 1 0 5", "")]
    public void Labels_are_the_kits(string split, string info, string ending)
    {
        Assert.Equal([0, 1, 2, 3, 4, 0], Read(split + "cat.mat" + ending).Integers());
        Assert.Equal(info.Split(' ').Select(long.Parse), Read(split + "info.mat" + ending).Integers());
    }

    [Theory]
    [InlineData("norb-magic.mat", "magic", "0x1E3D4C51")]
    [InlineData("norb-cut.mat", "64", "60")]
    [InlineData("norb-memory.mat", "2147483647", "64")]
    public void What_cannot_be_read_is_said(string file, params string[] texts) => ContainerFile.IsRefused(() => Read(file), "BHV0302", [file, .. texts]);

    [Theory]
    [InlineData("too few", 3, 2, 2, 2)]
    [InlineData("too many", 3, 1, 1, 1)]
    [InlineData("negative", 3, -1, -1, 4)]
    [InlineData("huge", 4, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData("no dimensions", 0, 1, 1, 1)]
    [InlineData("a billion dimensions", 1 << 30, 1, 1, 1)]
    public void Sizes_that_lie_are_refused(string case_, params int[] numbers)
    {
        var file = new byte[4 * (numbers.Length + 1) + 4];
        BinaryPrimitives.WriteInt32LittleEndian(file, 0x1E3D4C55);
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4 * i + 4), numbers[i]);

        ContainerFile.IsRefused(() => NorbFile.Read(new MemoryBytes(file, case_)), "BHV0302", case_);
    }

    [Fact]
    public void Damaged_files_are_read_or_refused() => DamagedFiles.IsReadOrRefused(bytes => NorbFile.Read(bytes).ReadAll(),
        [.. new[] { Training + "cat.mat.gz", Training + "dat.mat.gz", Testing + "info.mat", Testing + "cat.mat" }.Select(file => File.ReadAllBytes(ContainerFile.PathOf("Norb", file)))]);

    static NumberArray Read(string file) => NorbFile.Read(ContainerFile.Open("Norb", file));
}
