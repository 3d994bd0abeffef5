using System.Buffers.Binary;
using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Fuzz;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>TIFF, PNM and Targa that are damaged or ask for much: a picture or an error, at once and without memory of the claimed size.</summary>
public sealed class FormatFaultTests
{
    const int Mutations = 100;

    public static TheoryData<string> Seeds() =>
        [.. Goldens.Rows("own", "formats/pictures.json", "pictures").Select(p => p.Text("file")).Where(f => f.Split('_')[0] is "hand" or "pil" or "pnm" or "tga").Where((_, i) => i % 5 == 0)];

    [Theory, MemberData(nameof(Seeds))]
    public void Damage_gives_a_picture_or_an_error_that_names_the_file(string file)
    {
        var original = Goldens.Rows("own", "formats/pictures.json", "pictures").Single(p => p.Text("file") == file).GetProperty("bytes").GetBytesFromBase64();
        for (var seed = 0; seed < Mutations; seed++)
        {
            var clock = Stopwatch.StartNew();
            try { ImageDecoder.Decode(Mutation.Of(original, new Random(seed)), file); }
            catch (BehaviorException problem)
            {
                Assert.Contains(file, problem.Message);
                Assert.StartsWith("BHV020", problem.Code);
            }
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
        }
    }

    public static TheoryData<string, byte[]> Bombs() => new()
    {
        { "raw.tif", Tiff(13_000, 13_000, 1, new byte[100]) },
        { "lzw.tif", Tiff(13_000, 13_000, 5, Noise(60_000)) },
        { "deflate.tif", Tiff(13_000, 13_000, 8, SmallPictures.Deflated(new byte[1_000_000])) },
        { "packbits.tif", Tiff(13_000, 13_000, 32773, [.. Enumerable.Repeat<byte[]>([129, 0], 1000).SelectMany(b => b)]) },
        { "a tile that is mostly padding.tif", Tiff(100, 100, 8, SmallPictures.Deflated(new byte[100 << 16]), tile: 1 << 16) },
        { "strips beyond the file.tif", Tiff(100, 100, 1, new byte[100]) },
        { "binary.ppm", "P6 13000 13000 255\nabc"u8.ToArray() },
        { "plain.pgm", "P2 13000 13000 255\n1 2 3 4"u8.ToArray() },
        { "bits.pbm", "P4 13000 13000\nabc"u8.ToArray() },
        { "raw.tga", Tga(2, 13_000, 13_000, new byte[100]) },
        { "runs.tga", Tga(10, 13_000, 13_000, [.. Enumerable.Repeat<byte[]>([255, 1, 2, 3], 1000).SelectMany(b => b)]) },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void What_a_file_cannot_hold_is_refused_without_memory(string name, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        var problem = Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(bytes, name));

        Assert.Equal("BHV0204", problem.Code);
        Assert.Contains(name, problem.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * bytes.Length + (1 << 20));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
    }

    [Theory]
    [InlineData("P6 20000 20000 255\n")]
    [InlineData("P5 99999 99999 255\n")]
    public void More_pixels_than_Pillow_reads_are_refused(string text) =>
        Assert.Equal("BHV0203", Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(System.Text.Encoding.ASCII.GetBytes(text), "x")).Code);

    [Fact]
    public void So_are_those_of_a_TIFF() => Assert.Equal("BHV0203", Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(Tiff(60_000, 60_000, 1, []), "x")).Code);

    /// <summary>A grey TIFF of one strip, or of one tile of the picture's width.</summary>
    static byte[] Tiff(int width, int height, int compression, byte[] data, int tile = 0)
    {
        const int start = 8 + 2 + 12 * 8 + 4;
        (int Tag, int Value)[] tags = [(256, width), (257, height), (258, 8), (259, compression), .. tile > 0
            ? new[] { (322, width), (323, tile), (324, start + 12), (325, data.Length), (262, 1) } : [(262, 1), (273, start), (278, height), (279, data.Length)]];
        var file = new byte[8 + 2 + 12 * tags.Length + 4 + data.Length];
        "II*\0"u8.CopyTo(file);
        file[4] = 8;
        file[8] = (byte)tags.Length;
        foreach (var (i, (tag, value)) in tags.Index())
        {
            var entry = file.AsSpan(10 + 12 * i);
            BinaryPrimitives.WriteInt16LittleEndian(entry, (short)tag);
            (entry[2], entry[4]) = (4, 1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], value);
        }
        data.CopyTo(file, file.Length - data.Length);
        return file;
    }

    static byte[] Tga(byte kind, int width, int height, byte[] data) =>
        [0, 0, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 24, 0, .. data];

    static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
