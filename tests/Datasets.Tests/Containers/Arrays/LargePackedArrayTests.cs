using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Matlab;
using Behavior.Datasets.Containers.Norb;
using Behavior.Datasets.Containers.Numpy;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Arrays;

/// <summary>Arrays that are packed and too large to be held: they are read from the middle, and a wrong checksum or length is said when they are opened.</summary>
public class LargePackedArrayTests
{
    const int Count = 40 << 20;

    /// <summary>Bytes that differ from place to place and pack well.</summary>
    static readonly byte[] s_content = [.. Enumerable.Range(0, Count).Select(i => (byte)(i >> 12))];

    static byte At(int i) => (byte)(i >> 12);

    static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest)) stream.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Ints(params int[] numbers)
    {
        var bytes = new byte[4 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), numbers[i]);
        return bytes;
    }

    [Fact]
    public void Npz()
    {
        using var temp = new TempFolder();
        using (var zip = ZipFile.Open(temp["a.npz"], ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("imgs.npy", CompressionLevel.Fastest).Open())
        {
            var header = $"{{'descr': '|u1', 'fortran_order': False, 'shape': ({Count},), }}".PadRight(117) + "\n";
            byte[] head = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header)];
            entry.Write(head);
            entry.Write(s_content);
        }
        using (var npz = new NpzFile(new FileBytes(temp["a.npz"])))
        {
            var part = new byte[2];
            npz["imgs"].Read(35_000_000, part);
            Assert.Equal([At(35_000_000), At(35_000_001)], part);
            var forward = npz.Forward("imgs");
            foreach (var at in new[] { 0, 20_000_000, Count - 2, 1_000_000 }) // the last one begins anew
            {
                forward.Read(at, part);
                Assert.Equal([At(at), At(at + 1)], part);
            }
        }
        var bytes = File.ReadAllBytes(temp["a.npz"]);
        var record = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        bytes[record + 16] ^= 1; // the checksum that the directory says
        File.WriteAllBytes(temp["b.npz"], bytes);
        using var wrong = new NpzFile(new FileBytes(temp["b.npz"]));
        wrong.Forward("imgs").Read(0, new byte[2]);
        Assert.Contains("checksum", Assert.Throws<BehaviorException>(() => wrong.Forward("imgs").Read(Count - 2, new byte[2])).Message, StringComparison.Ordinal);
        Assert.Contains("checksum", Assert.Throws<BehaviorException>(() => wrong["imgs"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Norb()
    {
        static byte[] Packed(int count)
        {
            using var packed = new MemoryStream();
            using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            {
                stream.Write(Ints(0x1E3D4C55, 3, count, 1, 1));
                stream.Write(s_content);
            }
            return packed.ToArray();
        }
        var part = new byte[2];
        NorbFile.Read(new MemoryBytes(Packed(Count), "a.mat.gz")).Read(35_000_000, part);
        Assert.Equal([At(35_000_000), At(35_000_001)], part);
        foreach (var count in new[] { Count - 1, Count + 1 })
            Assert.Contains("a.mat.gz", Assert.Throws<BehaviorException>(() => NorbFile.Read(new MemoryBytes(Packed(count), "a.mat.gz"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Matlab()
    {
        const int Compressed = 15, Matrix = 14, Words = 6, Integers = 5, Letters = 1, Bytes = 2, ByteClass = 9;
        byte[] head = [.. Ints(Words, 8, ByteClass, 0), .. Ints(Integers, 8, 1, Count), .. Ints(Letters, 1, 'X', 0), .. Ints(Bytes, Count)];
        byte[] File(int claimed)
        {
            var packed = Zlib([.. Ints(Matrix, claimed), .. head, .. s_content]);
            return [.. Encoding.ASCII.GetBytes("MATLAB 5.0".PadRight(124)), 0, 1, (byte)'I', (byte)'M', .. Ints(Compressed, packed.Length), .. packed];
        }
        var part = new byte[2];
        new MatFile(new MemoryBytes(File(head.Length + Count), "a.mat"))["X"].Array().Read(35_000_000, part);
        Assert.Equal([At(35_000_000), At(35_000_001)], part);
        foreach (var claimed in new[] { head.Length + Count - 8, head.Length + Count + 8 })
            Assert.Contains("a.mat", Assert.Throws<BehaviorException>(() => new MatFile(new MemoryBytes(File(claimed), "a.mat"))["X"]).Message, StringComparison.Ordinal);
    }
}
