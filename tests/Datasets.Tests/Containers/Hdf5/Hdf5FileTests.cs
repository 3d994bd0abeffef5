using System.Buffers.Binary;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Hdf5;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Hdf5;

/// <summary>Files of Patch Camelyon; checksums and labels are the kit's, addresses of the hostile ones are found by the format's signatures.</summary>
public class Hdf5FileTests
{
    const int Picture = 96 * 96 * 3;

    /// <summary>Its chunks cut all four dimensions, and are deflated.</summary>
    [Theory]
    [InlineData(0, "6e3c834b97f5022a6bc1b4bc4a922016f26fcfb5851d6d87fa9f0c5c7f9d105a")]
    [InlineData(3, "07126d380907286cee4b27f9680207883777af2198e255a063c20fa4e2e1f4a5")]
    [InlineData(5, "4982d759cb6c62e82e21223fb76a04edcfd5191231e171506347742ce0678f3d")]
    public void Chunked_pictures_are_the_kits(int index, string rgb)
    {
        var file = new Hdf5File(Open("chunked.h5"));

        var pictures = file["x"];

        Assert.Equal(["x"], file.Names);
        Assert.Equal((NumberType.UInt8, false), (pictures.Type, pictures.IsColumnMajor));
        Assert.Equal([6, 96, 96, 3], pictures.Shape);
        Assert.Equal(rgb, ContainerFile.Sha(pictures.Part((long)index * Picture, Picture)));
    }

    [Theory]
    [InlineData("valid", 0, "1e5cb8cf9f7d563090d21ab6fe313f4fa818c9a2ba92639941bc8b830f618c8b")]
    [InlineData("valid", 3, "fd50902a2e683467deb90105b3fc57e2d2b682f6317409735fb694a278b7f945")]
    [InlineData("test", 3, "f2ae93cc5543dd32a7431fd5fa9191d0a055674c3291376b5dbfee9614841092")]
    public void Contiguous_pictures_are_the_kits(string split, int index, string rgb)
    {
        using var bytes = new FileBytes(SharedFolder.Need($"conformance/datasets/layouts/camelyon/pcam/camelyonpatch_level_2_split_{split}_x.h5"));

        Assert.Equal(rgb, ContainerFile.Sha(new Hdf5File(bytes)["x"].Part((long)index * Picture, Picture)));
    }

    [Fact]
    public void Labels_are_the_kits()
    {
        var labels = new Hdf5File(Open("contiguous.h5"))["y"];

        Assert.Equal([4, 1, 1, 1], labels.Shape);
        Assert.Equal([1, 1, 1, 0], labels.Integers());
    }

    [Fact]
    public void Several_threads_read_the_same_pictures()
    {
        var pictures = new Hdf5File(Open("chunked.h5"))["x"];
        var alone = Enumerable.Range(0, 6).Select(i => ContainerFile.Sha(pictures.Part((long)i * Picture, Picture))).ToArray();
        var together = new Hdf5File(Open("chunked.h5"))["x"];

        var read = Enumerable.Range(0, 600).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(i => ContainerFile.Sha(together.Part((long)(i % 6) * Picture, Picture))).ToArray();

        Assert.All(read.Index(), r => Assert.Equal(alone[r.Index % 6], r.Item));
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        ContainerFile.IsRefused(() => new Hdf5File(Open("h5-cut.h5")), "BHV0302", "h5-cut.h5", "2624", "2474");
        ContainerFile.IsRefused(() => _ = new Hdf5File(Open("h5-no-dataset.h5"))["x"], "BHV0303", "h5-no-dataset.h5", "dataset x", "images");
        ContainerFile.IsRefused(() => new Hdf5File(new MemoryBytes(new byte[4096], "a.h5")), "BHV0302", "a.h5", "signature");
    }

    /// <summary>Trees and headers that lead back into themselves; libraries follow them until the stack ends.</summary>
    [Fact]
    public void What_leads_into_itself_is_refused()
    {
        ContainerFile.IsRefused(() => _ = Changed(file => Loop(file, Find(file, "TREE", 0), keyLength: 8))["x"], "BHV0302", "a.h5", "level");
        ContainerFile.IsRefused(() => _ = Changed(file => Loop(file, Find(file, "TREE", 1), keyLength: 48))["x"], "BHV0302", "a.h5", "level");
        ContainerFile.IsRefused(() => _ = Changed(Continue)["x"], "BHV0302", "a.h5", "header");
    }

    [Theory]
    [InlineData(100_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(7)]
    public void Sizes_that_lie_are_refused(long rows) => ContainerFile.IsRefused(() => _ = Changed(file => BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Sizes), rows))["x"], "BHV0302", "a.h5");

    [Fact]
    public void Damaged_files_are_read_or_refused() => DamagedFiles.IsReadOrRefused(bytes =>
    {
        var file = new Hdf5File(bytes);
        foreach (var name in file.Names) file[name].ReadAll();
    }, [.. new[] { "chunked.h5", "contiguous.h5" }.Select(file => File.ReadAllBytes(ContainerFile.PathOf("Hdf5", file)))]);

    [Fact]
    public void Damaged_files_of_the_newer_form_are_read_or_refused() => DamagedFiles.IsReadOrRefused(bytes =>
    {
        var file = new Hdf5File(bytes);
        foreach (var name in file.Names.Where(name => name is "numbers" or "fractions" or "big")) file[name].ReadAll();
    }, File.ReadAllBytes(ContainerFile.PathOf("Hdf5", "newer.h5")));

    /// <summary>Written by PureHDF 2.2.0 in HDF5 1.8's forms: header messages and links of version 2.</summary>
    [Fact]
    public void The_newer_form_of_headers_is_read()
    {
        var file = new Hdf5File(Open("newer.h5"));

        Assert.Equal(["numbers", "fractions", "group", "link", "text", "big"], file.Names);
        Assert.Equal((NumberType.Int16, NumberType.Float64, NumberType.Int32), (file["numbers"].Type, file["fractions"].Type, file["big"].Type));
        Assert.Equal([2, 3], file["numbers"].Shape);
        Assert.Equal([1, -2, 300, 4, 5, -6], file["numbers"].Integers());
        Assert.Equal([7, 8, 9], file["big"].Integers());
        Assert.Equal(1e10, BitConverter.ToDouble(file["fractions"].Part(2, 1)));
        ContainerFile.IsRefused(() => _ = file["group"], "BHV0303", "newer.h5", "group");
        ContainerFile.IsRefused(() => _ = file["link"], "BHV0303", "newer.h5", "link", "never followed");
        ContainerFile.IsRefused(() => _ = file["text"], "BHV0303", "newer.h5", "text");
        ContainerFile.IsRefused(() => file["fractions"].Integers(), "BHV0303", "newer.h5", "whole");
        ContainerFile.IsRefused(() => _ = new Hdf5File(Open("newer-chunks.h5"))["chunked"], "BHV0303", "newer-chunks.h5", "libver='earliest'");
    }

    /// <summary>Puts a node above the only one of either tree.</summary>
    [Fact]
    public void Trees_of_two_levels_are_read()
    {
        var file = File.ReadAllBytes(ContainerFile.PathOf("Hdf5", "chunked.h5"));
        byte[] undefined = [255, 255, 255, 255, 255, 255, 255, 255];
        byte[] names = [.. "TREE"u8, 0, 1, 1, 0, .. undefined, .. undefined, .. new byte[8], .. BitConverter.GetBytes((long)Find(file, "TREE", 0)), .. new byte[8]];
        byte[] chunks = [.. "TREE"u8, 1, 1, 1, 0, .. undefined, .. undefined, .. new byte[48], .. BitConverter.GetBytes((long)Find(file, "TREE", 1)), .. new byte[48]];
        const int RootTree = 0x78, Chunks = 0x3db;
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(RootTree), file.Length);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Chunks), file.Length + names.Length);

        var pictures = new Hdf5File(new MemoryBytes((byte[])[.. file, .. names, .. chunks], "a.h5"))["x"];

        Assert.Equal("4982d759cb6c62e82e21223fb76a04edcfd5191231e171506347742ce0678f3d", ContainerFile.Sha(pictures.Part(5 * Picture, Picture)));
    }

    /// <summary>Where the sizes of the chunked dataset stand: behind the header's prefix, the message's and its own.</summary>
    const int Header = 800, Sizes = Header + 16 + 8 + 8;

    static Hdf5File Changed(Action<byte[]> change)
    {
        var file = File.ReadAllBytes(ContainerFile.PathOf("Hdf5", "chunked.h5"));
        change(file);
        return new(new MemoryBytes(file, "a.h5"));
    }

    /// <summary>Makes a leaf a node above, whose children are all itself.</summary>
    static void Loop(byte[] file, int node, int keyLength)
    {
        file[node + 5] = 1;
        for (var i = 0; i < file[node + 6]; i++) BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(node + 24 + keyLength + i * (keyLength + 8)), node);
    }

    /// <summary>Makes a dataset's first message the announcement of a further block, which is the same one.</summary>
    static void Continue(byte[] file)
    {
        file[Header + 16] = 16;
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Header + 24), Header + 16);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(Header + 32), 256);
    }

    static int Find(byte[] file, string signature, int after)
    {
        var at = file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(signature));
        for (; after > 0; after--) at += 1 + file.AsSpan(at + 1).IndexOf(System.Text.Encoding.ASCII.GetBytes(signature));
        return at;
    }

    static MemoryBytes Open(string file) => ContainerFile.Open("Hdf5", file);
}
