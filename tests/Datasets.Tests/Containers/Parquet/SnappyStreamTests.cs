using Behavior.Datasets.Containers.Parquet;

namespace Behavior.Datasets.Tests.Containers.Parquet;

/// <summary>What another library packs with snappy is unpacked the same, however much is read at once.</summary>
public class SnappyStreamTests
{
    [Theory]
    [InlineData(0, 1), InlineData(1, 1), InlineData(300_000, 1), InlineData(300_000, 4), InlineData(300_000, 256), InlineData(70_000, 3)]
    public void Is_unpacked_the_same(int length, int symbols)
    {
        var random = new Random(length + symbols);
        var content = new byte[length];
        for (var at = 0; at < length; at++) content[at] = at > 100 && random.Next(4) > 0 ? content[at - random.Next(1, 100)] : (byte)random.Next(symbols);
        using var stream = new SnappyStream(new MemoryStream(Snappier.Snappy.CompressToArray(content)));
        using var read = new MemoryStream();

        for (var part = new byte[random.Next(1, 5_000)]; stream.Read(part) is > 0 and var count; part = new byte[random.Next(1, 5_000)]) read.Write(part.AsSpan(0, count));

        Assert.Equal(content, read.ToArray());
    }

    [Theory]
    [InlineData("05 00 61", typeof(EndOfStreamException))] // five bytes are said, one is there
    [InlineData("05 10 61 62 63 64 65 00", null)] // what is behind the end is not looked at
    [InlineData("05 00 61 0D 02", typeof(InvalidDataException))] // a copy from before the beginning
    [InlineData("02 08 61 62 63", typeof(InvalidDataException))] // more than is said
    public void Bytes_that_cannot_be_are_refused(string packed, Type? failure)
    {
        using var stream = new SnappyStream(new MemoryStream(Convert.FromHexString(packed.Replace(" ", "", StringComparison.Ordinal))));

        var thrown = Record.Exception(() => { stream.ReadExactly(new byte[packed.StartsWith("05", StringComparison.Ordinal) ? 5 : 2]); });

        Assert.Equal(failure, thrown?.GetType());
    }
}
