using System.IO.Compression;
using System.Text;
using Behavior.Datasets.Containers.Inflate;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Inflate;

/// <summary>The inflater against .NET's own writers, and against streams that RFC 1951 forbids, made by hand.</summary>
public class InflatedBytesTests
{
    public static TheoryData<string, CompressionLevel> Contents
    {
        get
        {
            var all = new TheoryData<string, CompressionLevel>();
            foreach (var kind in new[] { "random", "zeros", "text", "runs", "mixed", "short", "nothing", "exact" })
                foreach (var level in new[] { CompressionLevel.Optimal, CompressionLevel.Fastest, CompressionLevel.NoCompression }) all.Add(kind, level);
            return all;
        }
    }

    [Theory, MemberData(nameof(Contents))]
    public void What_dot_NET_deflated_is_inflated_from_anywhere(string kind, CompressionLevel level)
    {
        var content = Content(kind);
        foreach (var packing in Enum.GetValues<Packing>())
        {
            using var bytes = new InflatedBytes(new MemoryBytes(Deflated(content, level, packing)), packing);
            Parallel.For(0, 3, thread =>
            {
                var random = new Random(thread);
                for (var i = 0; i < 40; i++)
                {
                    var start = random.Next(content.Length + 1);
                    var part = new byte[Math.Min(content.Length - start, random.Next(i % 8 == 0 ? 6_000_000 : 5_000))];
                    bytes.Read(start, part);
                    Assert.True(content.AsSpan(start, part.Length).SequenceEqual(part), $"{part.Length} bytes from {start} on differ.");
                }
            });
            Assert.Equal(content.Length, bytes.Length);
            Assert.Equal("BHV0302", Assert.Throws<BehaviorException>(() => bytes.Read(content.Length - 3, new byte[4])).Code);
        }
    }

    [Fact]
    public void The_length_can_be_asked_first()
    {
        var content = Content("mixed");

        using var bytes = new InflatedBytes(new MemoryBytes(Deflated(content, CompressionLevel.Fastest, Packing.Gzip)), Packing.Gzip);

        Assert.Equal(content.Length, bytes.Length);
    }

    [Fact]
    public void Reading_far_in_and_again_inflates_a_stretch_and_not_the_whole()
    {
        var content = Content("long");
        var packed = new MemoryBytes(Deflated(content, CompressionLevel.Fastest, Packing.Gzip));
        using var bytes = new InflatedBytes(packed, Packing.Gzip);
        _ = bytes.Length;
        for (var i = 0; i < content.Length; i += InflatedBytes.Stretch) bytes.Read(i, new byte[1]); // so that the first stretch is no longer kept
        var before = packed.Reads;

        bytes.Read(0, new byte[10]);

        Assert.InRange(packed.Reads - before, 0, InflatedBytes.Stretch / (64 << 10) + 8);
    }

    [Fact]
    public void Members_follow_one_another_and_zeros_the_last()
    {
        byte[] file = [.. Deflated("one "u8.ToArray(), CompressionLevel.Optimal, Packing.Gzip), .. Deflated([], CompressionLevel.Optimal, Packing.Gzip),
            .. Deflated("two"u8.ToArray(), CompressionLevel.NoCompression, Packing.Gzip), .. new byte[5]];

        Assert.Equal("one two", Encoding.ASCII.GetString(Inflate(file, Packing.Gzip)));
    }

    [Fact]
    public void A_member_does_not_reach_into_the_one_before()
    {
        // Fixed block: a match of length 3 and distance 1 as the first code: 1, 01, 0000001, 00000, 0000000.
        var first = Deflated("aaaa"u8.ToArray(), CompressionLevel.Optimal, Packing.Gzip);

        Refused([.. first, 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0x03, 0x02, 0x00, 0, 0, 0, 0, 0, 0, 0, 0], Packing.Gzip, "reaches before the beginning");
    }

    [Fact]
    public void A_gzip_header_may_say_more()
    {
        var plain = Deflated("abc"u8.ToArray(), CompressionLevel.Optimal, Packing.Gzip);
        byte[] file = [0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3, 3, 0, 9, 9, 9, (byte)'n', 0, (byte)'c', (byte)'d', 0, 7, 7, .. plain[10..]];

        Assert.Equal("abc", Encoding.ASCII.GetString(Inflate(file, Packing.Gzip)));
    }

    [Theory]
    [InlineData("smallnorb-5x46789x9x18x6x2x96x96-training-cat.mat.gz"), InlineData("smallnorb-5x46789x9x18x6x2x96x96-training-dat.mat.gz")]
    public void The_kits_files_are_inflated(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(SharedFolder.Need("conformance/datasets/layouts/smallnorb"), name));
        using var expected = new MemoryStream();
        using (var other = new GZipStream(new MemoryStream(file), CompressionMode.Decompress)) other.CopyTo(expected);

        Assert.Equal(expected.ToArray(), Inflate(file, Packing.Gzip));
    }

    [Theory]
    [InlineData("Deflate"), InlineData("Zlib"), InlineData("Gzip")]
    public void A_stream_cut_anywhere_is_refused(string frame)
    {
        var packing = Enum.Parse<Packing>(frame);
        var random = new Random(1);
        var content = new byte[3_000];
        for (var i = 0; i < content.Length; i++) content[i] = (byte)random.Next(i % 20 + 1);
        var file = Deflated(content, CompressionLevel.Optimal, packing);

        for (var length = 0; length < file.Length; length++) Refused(file[..length], packing, "is cut");
    }

    [Theory]
    [InlineData("07", "no known kind")]
    [InlineData("010500FBFF", "differs from its complement")]
    [InlineData("0100000000", "differs from its complement")]
    [InlineData("030200", "reaches before the beginning")] // the match above
    [InlineData("1B03", "stands for nothing")] // 1, 01, 11000110 (the fixed code of 286)
    [InlineData("FDFF", "too many codes")] // 1, 10, 11111: 288 literals and lengths
    [InlineData("05E081", "lengths of codes is none")] // all code lengths zero
    public void Streams_that_are_none_are_refused(string hex, string what) => Refused([.. Convert.FromHexString(hex), .. new byte[40]], Packing.Deflate, what);

    [Theory]
    [InlineData(-8, "CRC-32"), InlineData(-4, "modulo 2^32"), InlineData(0, "1F 8B"), InlineData(2, "another method"), InlineData(3, "flags that no program")]
    public void Gzip_is_checked(int place, string what)
    {
        var file = Deflated("abcabca"u8.ToArray(), CompressionLevel.Optimal, Packing.Gzip);
        file[place < 0 ? file.Length + place : place] ^= 0xE0;

        Refused(file, Packing.Gzip, what);
    }

    [Theory]
    [InlineData(-1, "Adler-32"), InlineData(0, "as zlib's streams do"), InlineData(1, "as zlib's streams do")]
    public void Zlib_is_checked(int place, string what)
    {
        var file = Deflated("abcabca"u8.ToArray(), CompressionLevel.Optimal, Packing.Zlib);
        file[place < 0 ? file.Length + place : place] ^= 1;

        Refused(file, Packing.Zlib, what);
    }

    [Theory]
    [InlineData("Deflate"), InlineData("Zlib"), InlineData("Gzip")]
    public void What_follows_the_end_is_refused(string frame) =>
        Refused([.. Deflated("abc"u8.ToArray(), CompressionLevel.Optimal, Enum.Parse<Packing>(frame)), 1, 2, 3], Enum.Parse<Packing>(frame), "behind its end", "1F 8B");

    [Fact]
    public void More_than_is_allowed_is_refused()
    {
        using var bytes = new InflatedBytes(new MemoryBytes(Deflated(new byte[50_000_000], CompressionLevel.Optimal, Packing.Gzip), "bomb.gz"), Packing.Gzip, most: 10_000_000);

        var error = Assert.Throws<BehaviorException>(() => bytes.Length);

        Assert.Equal("BHV0303", error.Code);
        Assert.Contains("bomb.gz unpacks to more than 10,000,000 bytes", error.Message);
    }

    [Theory]
    [InlineData("Deflate"), InlineData("Zlib"), InlineData("Gzip")]
    public void Damaged_streams_are_read_or_refused(string frame)
    {
        var packing = Enum.Parse<Packing>(frame);
        var random = new Random(3);
        var content = new byte[4_000];
        for (var i = 0; i < content.Length; i++) content[i] = (byte)(random.Next(i % 50 + 1) * 3);

        Damage.Try(Deflated(content, CompressionLevel.Optimal, packing), bytes => Inflate(bytes, packing));
    }

    /// <summary>Where zlib refuses a damaged stream, so do we; else both read the same. Of a stream that is cut .NET returns what there is; it does not look behind the end.</summary>
    [Fact]
    public void Damaged_streams_are_what_zlib_says_they_are()
    {
        var (random, compared) = (new Random(4), 0);
        for (var i = 0; i < 3_000; i++)
        {
            var content = new byte[random.Next(1, 400)];
            for (var j = 0; j < content.Length; j++) content[j] = (byte)random.Next(1 + i % 60);
            var file = Deflated(content, i % 2 == 0 ? CompressionLevel.Optimal : CompressionLevel.Fastest, Packing.Deflate);
            file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            var ours = Outcome(() => Inflate(file, Packing.Deflate));
            if (ours == "other") continue;
            compared++;

            Assert.Equal(Outcome(() => Reference(file)), ours);
        }
        Assert.InRange(compared, 1_000, 3_000);
    }

    static string Outcome(Func<byte[]> read)
    {
        try { return Convert.ToHexString(read()); }
        catch (BehaviorException failure) when (failure.Message.Contains("is cut", StringComparison.Ordinal)) { return "other"; }
        catch (BehaviorException failure) when (failure.Message.Contains("behind its end", StringComparison.Ordinal)) { return "other"; }
        catch (Exception failure) when (failure is BehaviorException or InvalidDataException) { return "refused"; }
    }

    static byte[] Reference(byte[] file)
    {
        using var stream = new DeflateStream(new MemoryStream(file), CompressionMode.Decompress);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    static byte[] Inflate(byte[] file, Packing packing)
    {
        using var bytes = new InflatedBytes(new MemoryBytes(file, "set.gz"), packing);
        var content = new byte[bytes.Length];
        bytes.Read(0, content);
        return content;
    }

    static void Refused(byte[] file, Packing packing, params string[] oneOf)
    {
        var error = Assert.Throws<BehaviorException>(() => Inflate(file, packing));
        Assert.Equal("BHV0302", error.Code);
        Assert.Contains("set.gz", error.Message);
        Assert.True(oneOf.Any(text => error.Message.Contains(text, StringComparison.Ordinal)), error.Message);
    }

    static byte[] Deflated(byte[] content, CompressionLevel level, Packing packing)
    {
        using var packed = new MemoryStream();
        using (Stream stream = packing switch
        {
            Packing.Gzip => new GZipStream(packed, level, leaveOpen: true),
            Packing.Zlib => new ZLibStream(packed, level, leaveOpen: true),
            _ => new DeflateStream(packed, level, leaveOpen: true),
        })
        {
            stream.Write(content);
            if (content.Length == 0) stream.Flush();
        }
        return packed.Length > 0 ? packed.ToArray() : Empty(packing);
    }

    /// <summary>.NET writes nothing at all for nothing; this is an empty fixed block in its frame.</summary>
    static byte[] Empty(Packing packing) => packing switch
    {
        Packing.Gzip => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        Packing.Zlib => [0x78, 0x9C, 3, 0, 0, 0, 0, 1],
        _ => [3, 0],
    };

    static byte[] Content(string kind)
    {
        var random = new Random(kind.Length);
        var content = new byte[kind switch { "nothing" => 0, "short" => 1_000, "exact" => 2 * InflatedBytes.Stretch, "random" => 10_000_000, "long" => 40_000_000, _ => 5_500_000 }];
        switch (kind)
        {
            case "random" or "long": random.NextBytes(content); break;
            case "zeros" or "nothing": break;
            case "text" or "short" or "exact":
                for (var i = 0; i < content.Length; i++) content[i] = (byte)('a' + Math.Min(random.Next(26), random.Next(26)));
                break;
            case "runs":
                for (var i = 0; i < content.Length;)
                {
                    var length = Math.Min(content.Length - i, random.Next(1, 2_000));
                    content.AsSpan(i, length).Fill((byte)random.Next(256));
                    i += length;
                }
                break;
            default:
                for (var i = 0; i + 10_000 <= content.Length; i += 10_000)
                    if (i / 10_000 % 3 == 0) random.NextBytes(content.AsSpan(i, 10_000));
                    else if (i / 10_000 % 3 == 1) content.AsSpan(i - random.Next(1, 10_000), 10_000).CopyTo(content.AsSpan(i));
                break;
        }
        return content;
    }
}
