using System.IO.Compression;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Hdf5;

namespace Behavior.Datasets.Tests.Containers.Hdf5;

/// <summary>Chunks and filters written by hand after the format's specification.</summary>
public class Hdf5ChunksTests
{
    /// <summary>A dataset of 3 x 5 elements of two bytes, in chunks of 2 x 3 that reach over its edges; element (r, c) is 10 r + c.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Chunks_that_reach_over_the_edges_are_read(bool isPacked)
    {
        var chunks = Make(isPacked, [(0, 0), (0, 3), (2, 0), (2, 3)]);
        var all = new byte[30];
        chunks.Read(0, all);
        var part = new byte[9];
        chunks.Read(5, part); // from within an element on

        Assert.Equal(30, chunks.Length);
        Assert.Equal(Enumerable.Range(0, 15).Select(i => (short)(i / 5 * 10 + i % 5)), Enumerable.Range(0, 15).Select(i => BitConverter.ToInt16(all, 2 * i)));
        Assert.Equal(all[5..14], part);
    }

    [Fact]
    public void Chunks_that_are_missing_or_twice_there_or_nowhere_are_said()
    {
        ContainerFile.IsRefused(() => Make(false, [(0, 0), (0, 3), (2, 0)]), "BHV0302", "a.h5", "3 of its 4 chunks");
        ContainerFile.IsRefused(() => Make(false, [(0, 0), (0, 3), (2, 0), (2, 0)]), "BHV0302", "a.h5", "2 x 0");
        ContainerFile.IsRefused(() => Make(false, [(0, 0), (0, 3), (2, 0), (2, 4)]), "BHV0302", "a.h5", "2 x 4");
        ContainerFile.IsRefused(() => Make(false, [(0, 0), (0, 3), (2, 0), (4, 0)]), "BHV0302", "a.h5", "4 x 0");
    }

    /// <summary>Both forms of the list: with names and padding, and without.</summary>
    [Theory]
    [InlineData(new byte[] { 1, 2, 0, 0, 0, 0, 0, 0, 2, 0, 8, 0, 1, 0, 1, 0, (byte)'s', (byte)'h', (byte)'u', (byte)'f',
        0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 2, 2, 2, 0, 0, 0, 1, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 6, 0, 0, 0 })]
    public void Lists_of_filters_are_read(byte[] message) => Assert.Equal([2, 1], Hdf5Filters.Read(new(new MemoryBytes(message, "a.h5"), 0), 0, "a.h5").Steps);

    [Fact]
    public void Other_filters_are_refused() =>
        ContainerFile.IsRefused(() => Hdf5Filters.Read(new(new MemoryBytes(new byte[] { 2, 1, 3, 0, 0, 0, 0, 0 }, "a.h5"), 0), 0, "a.h5"), "BHV0303", "a.h5", "filter 3");

    static Hdf5Chunks Make(bool isPacked, (int Row, int Column)[] origins)
    {
        var contents = origins.Select(o => isPacked ? Pack(Content(o.Row, o.Column)) : Content(o.Row, o.Column)).ToArray();
        var (node, at) = (new List<byte>([.. "TREE"u8, 1, 0, (byte)origins.Length, 0, .. new byte[16]]), 24L + 40 * origins.Length + 32);
        foreach (var (origin, content) in origins.Zip(contents))
        {
            node.AddRange([.. BitConverter.GetBytes(content.Length), 0, 0, 0, 0, .. BitConverter.GetBytes((long)origin.Row), .. BitConverter.GetBytes((long)origin.Column),
                .. new byte[8], .. BitConverter.GetBytes(at)]);
            at += content.Length;
        }
        node.AddRange(new byte[32]);
        byte[] file = [.. node, .. contents.SelectMany(c => c)];
        return new(new(new MemoryBytes(file, "a.h5"), 0), 0, [3, 5], [2, 3], 2, isPacked ? new([2, 1]) : Hdf5Filters.None, "a.h5");
    }

    static byte[] Content(int row, int column) => [.. Enumerable.Range(0, 6).SelectMany(i => BitConverter.GetBytes((short)((row + i / 3) * 10 + column + i % 3)))];

    /// <summary>Shuffled, then deflated.</summary>
    static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest)) stream.Write([.. content.Where((_, i) => i % 2 == 0), .. content.Where((_, i) => i % 2 == 1)]);
        return packed.ToArray();
    }
}
