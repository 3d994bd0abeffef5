using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Numpy;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Numpy;

/// <summary>Archives of arrays; checksums and latents are the kit's.</summary>
public class NpzFileTests
{
    const int Pixels = 64 * 64;

    [Theory]
    [InlineData(0, 0, 0, "741c12388ebdca388183046460e19535f89cbdb47f9a9b6887e14b69d41e8d17")]
    [InlineData(2, 30, 3, "5e0d989d517d09a235251d582853b68727e58b7a5ff80c3e2a972584004790fb")]
    [InlineData(3, 31, 39, "5f2842a554c40cf3b6b401bd15c918d9ecab6055c4a30358642dd7b98d157bc0")]
    public void Pictures_and_latents_are_the_kits(int index, long x, long orientation, string rgb)
    {
        using var file = Open("dsprites.npz");

        var (pictures, latents) = (file["imgs"], file["latents_classes"]);

        Assert.Equal(["metadata", "imgs", "latents_classes", "latents_values"], file.Names);
        Assert.Equal([16, 64, 64], pictures.Shape);
        Assert.Equal([16, 6], latents.Shape);
        Assert.Equal((x, orientation), (latents.Integers()[6 * index + 4], latents.Integers()[6 * index + 3]));
        Assert.Equal(rgb, ContainerFile.RgbOfPlanes([.. pictures.Part(index * Pixels, Pixels).Select(p => (byte)(255 * p))], Pixels));
    }

    [Fact]
    public void Stored_arrays_are_read_where_they_lie()
    {
        using var folder = new TempFolder();
        var path = new HandMadeZip(folder["a.npz"]).Add("first.npy", Array("|u1", 7, 8)).Add("x.npy", Array("|u1", 1, 2, 3)).Add("read.me", [1]).Close();
        using var file = new NpzFile(new FileBytes(path));

        Assert.Equal(["first", "x"], file.Names);
        Assert.Equal([2, 3], file["x"].Part(1, 2));
    }

    [Theory]
    [InlineData("dsprites.npz", "metadata", "BHV0303", "pickle")]
    [InlineData("npz-cut.npz", "imgs", "BHV0302", "cut")]
    [InlineData("npz-hostile.npz", "imgs", "BHV0303", "pickle")]
    [InlineData("npz-memory.npz", "imgs", "BHV0302", "bytes")]
    [InlineData("npz-no-latents.npz", "latents_classes", "BHV0303", "imgs")]
    public void What_cannot_be_read_is_said(string name, string array, string code, string text) => ContainerFile.IsRefused(() =>
    {
        using var file = Open(name);
        _ = file[array];
    }, code, name, name == "npz-cut.npz" ? "" : array, text);

    /// <summary>An entry that says it inflates to more than it does.</summary>
    [Fact]
    public void Sizes_that_lie_are_said()
    {
        using var folder = new TempFolder();
        var path = new HandMadeZip(folder["a.npz"]).Add("x.npy", [3, 0], method: 8, size: 1 << 30).Close();
        using var file = new NpzFile(new FileBytes(path));
        var before = GC.GetAllocatedBytesForCurrentThread();

        ContainerFile.IsRefused(() => _ = file["x"], "BHV0302", "a.npz", "x.npy", $"{1 << 30}");

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10 << 20);
    }

    [Fact]
    public void A_wrong_checksum_of_a_deflated_array_is_said()
    {
        using var folder = new TempFolder();
        var array = Array("|u1", 1, 2, 3);
        byte[] deflated = [1, (byte)array.Length, 0, (byte)~array.Length, 255, .. array]; // one block that is not compressed
        var path = new HandMadeZip(folder["a.npz"])
            .Add("good.npy", deflated, method: 8, size: array.Length, crc: Checksum.Of(array))
            .Add("bad.npy", deflated, method: 8, size: array.Length, crc: 1)
            .Close();
        using var file = new NpzFile(new FileBytes(path));

        Assert.Equal([1, 2, 3], file["good"].Integers());
        ContainerFile.IsRefused(() => _ = file["bad"], "BHV0302", "a.npz", "bad.npy", "checksum");
    }

    [Fact]
    public void Damaged_files_are_read_or_refused()
    {
        using var folder = new TempFolder();
        DamagedFiles.IsReadOrRefused(bytes =>
        {
            var content = new byte[bytes.Length];
            bytes.Read(0, content);
            File.WriteAllBytes(folder["damaged.file"], content);
            using var file = new NpzFile(new FileBytes(folder["damaged.file"]));
            foreach (var name in file.Names.Where(name => name.StartsWith("latents_c", StringComparison.Ordinal) || name == "imgs")) file[name].ReadAll();
        }, File.ReadAllBytes(ContainerFile.PathOf("Numpy", "dsprites.npz")));
    }

    static byte[] Array(string type, params byte[] content)
    {
        var header = Encoding.Latin1.GetBytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': ({content.Length},), }}");
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, .. content];
    }

    static NpzFile Open(string file) => new(new FileBytes(ContainerFile.PathOf("Numpy", file)));
}
