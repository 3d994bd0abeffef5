using System.Buffers.Binary;
using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Fuzz;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>Small files that ask for much: refused within 2 s of processor time, and before memory of the claimed size is asked for.</summary>
public sealed class BombTests
{
    const int Side = 13_000;
    const long Spare = 64 << 20;

    static readonly Dictionary<string, (byte[] Bytes, string Code)> s_bombs = new()
    {
        ["bomb.gif"] = (Fault("bomb.gif"), "BHV0204"),
        ["bomb.webp"] = (Fault("bomb.webp"), "BHV0204"),
        ["bomb-rle.bmp"] = (Fault("bomb-rle.bmp"), "BHV0204"),
        ["marker after marker.jpg"] = ([0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0x00], 60_000).SelectMany(m => m), 0xFF, 0xD9], "BHV0205"),
        ["a million of them.jpg"] = ([0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0x00], 1_000_000).SelectMany(m => m)], "BHV0204"),
        ["core header.bmp"] = (WithSize(SmallPictures.BmpCore, 18, 2), "BHV0204"),
        ["raw.bmp"] = (SmallPictures.Bmp(Side, -Side, 1, 0, new byte[8], new byte[100]), "BHV0204"),
        ["rle4.bmp"] = (SmallPictures.Bmp(Side, Side, 4, 2, new byte[64], new byte[2000]), "BHV0204"),
        ["rle with a jump.bmp"] = (SmallPictures.Bmp(Side, Side, 8, 1, new byte[1024], [.. Enumerable.Repeat<byte[]>([0, 2, 255, 255], 100).SelectMany(d => d)]), "BHV0204"),
        ["arithmetic.jpg"] = (ArithmeticJpeg(), "BHV0204"),
        ["lossy.webp"] = (LossyWebP(), "BHV0204"),
        ["canvas of an animation.webp"] = (AnimatedWebP(), "BHV0204"),
        ["cut animation.webp"] = (File.ReadAllBytes(Goldens.File("own", "preprocess/images/webp_animated.webp"))[..^10], "BHV0204"),
        ["junk behind a header.gif"] = ([.. Canvas(SmallPictures.Gif), .. Noise(200_000)], "BHV0204"),
        ["a small frame and a long comment.gif"] = (SmallFrame(), "BHV0204"),
        ["junk behind a header.png"] = (PngOf(Noise(600_000)), "BHV0204"),
        ["half of the rows.png"] = (PngOf(SmallPictures.Deflated(new byte[(3 * Side + 1) * Side / 2])), "BHV0204"),
        ["a thousand scans.jpg"] = (Scans(1000), "BHV0205"),
    };

    public static TheoryData<string> Names() => [.. s_bombs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_refused_at_once_and_without_memory(string name)
    {
        var (bytes, code) = s_bombs[name];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var problem = Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(bytes, name));
        Assert.Equal(code, problem.Code);
        Assert.Contains($"'{name}'", problem.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * bytes.Length + Spare);
        Assert.InRange(Process.GetCurrentProcess().PeakWorkingSet64 - peak, 0, 8L * bytes.Length + 4 * Spare);
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => SecondsFor(bytes)), 0, 2);
    }

    [Fact]
    public void A_uniform_picture_that_is_large_indeed_is_read()
    {
        const int side = 3000;
        var png = PngOf(SmallPictures.Deflated(new byte[(3 * side + 1) * side]), side);
        Assert.Equal((side, side), Size(ImageDecoder.Decode(png, "png")));
        var row = Enumerable.Repeat<byte[]>([250, 1], side / 250).SelectMany(r => r).Concat<byte>([0, 0]).ToArray();
        var bmp = SmallPictures.Bmp(side, side, 8, 1, new byte[1024], [.. Enumerable.Repeat(row, side).SelectMany(r => r)]);
        Assert.Equal((side, side), Size(ImageDecoder.Decode(bmp, "bmp")));
        var gif = LongestCodes(side);
        Assert.InRange(gif.Length, 0, 2 * side * side / 1000);
        Assert.Equal((side, side), Size(ImageDecoder.Decode(gif, "gif")));
    }

    [Fact]
    public void Up_to_2048_x_2048_pixels_a_file_may_be_as_short_as_it_likes() =>
        Assert.Equal((2048, 2048), Size(ImageDecoder.Decode(WithSize(SmallPictures.Gif, 6, 2, 2048), "canvas")));

    static double SecondsFor(byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        Assert.Throws<BehaviorException>(() => ImageDecoder.Decode(bytes, "x"));
        return clock.Elapsed.TotalSeconds;
    }

    static (int, int) Size(RgbImage image) => (image.Width, image.Height);

    static byte[] Fault(string name) => File.ReadAllBytes(Goldens.File("own", "faults/" + name));

    static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    static byte[] SmallFrame() => [.. Canvas(SmallPictures.Gif)[..^1], 0x21, 0xFE, .. Enumerable.Repeat<byte[]>([255, .. new byte[255]], 400).SelectMany(b => b), 0, 0x3B];

    static byte[] Canvas(byte[] gif) => WithSize(gif, 6, 2);

    static byte[] WithSize(byte[] bytes, int at, int width, int side = Side)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)side);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + width), (ushort)side);
        return bytes;
    }

    static byte[] PngOf(byte[] data, int side = Side)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. SmallPictures.Chunk("IHDR", header), .. SmallPictures.Chunk("IDAT", data), .. SmallPictures.Chunk("IEND", [])];
    }

    // A frame header of arithmetic coding, and a scan of nothing.
    static byte[] ArithmeticJpeg() => [0xFF, 0xD8, 0xFF, 0xC9, 0, 11, 8, Side >> 8, Side & 255, Side >> 8, Side & 255, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0, 0xFF, 0xD9];

    static byte[] LossyWebP() => WithSize(File.ReadAllBytes(Goldens.File("own", "preprocess/images/webp_lossy.webp")), 26, 2);

    static byte[] AnimatedWebP()
    {
        var bytes = File.ReadAllBytes(Goldens.File("own", "preprocess/images/webp_animated.webp"));
        byte[] size = [(Side - 1) & 255, (Side - 1) >> 8, 0];
        size.CopyTo(bytes, 24);
        size.CopyTo(bytes, 27);
        return bytes;
    }

    static byte[] Scans(int count)
    {
        var jpeg = File.ReadAllBytes(Goldens.File("own", "preprocess/images/jpeg_420_progressive.jpg"));
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 0x55];
        return [.. jpeg[..^2], .. Enumerable.Repeat(scan, count).SelectMany(s => s), 0xFF, 0xD9];
    }

    // One colour: codes that grow by a pixel each until the table is full, and then the longest one again and again.
    static byte[] LongestCodes(int side)
    {
        List<bool> bits = [];
        var (code, size, left) = (6, 3, (long)side * side);
        Write(4);
        Write(0);
        left--;
        for (var run = 2; left > 0; run = Math.Min(run + 1, 4091), code = Math.Min(code + 1, 4095))
        {
            // The run of the code that is written, cut at the end to one that is known.
            var taken = (int)Math.Min(run, left);
            Write(taken == 1 ? 0 : 4 + taken);
            left -= taken;
            if (code + 1 == 1 << size && size < 12) size++;
        }
        Write(5);
        var data = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++) if (bits[i]) data[i / 8] |= (byte)(1 << i % 8);
        byte[] side16 = [(byte)side, (byte)(side >> 8)];
        byte[] header = [.. "GIF89a"u8, .. side16, .. side16, 0x81, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0];
        return [.. header, 0x2C, 0, 0, 0, 0, .. side16, .. side16, 0, 2, .. data.Chunk(255).SelectMany(b => b.Prepend((byte)b.Length)), 0, 0x3B];

        void Write(int value)
        {
            for (var i = 0; i < size; i++) bits.Add((value >> i & 1) == 1);
        }
    }
}
