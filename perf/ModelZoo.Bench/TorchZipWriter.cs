using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Behavior.ModelZoo.Formats;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

/// <summary>Writes float32 tensors as torch.save would: a pickle of an OrderedDict, and one stored entry a tensor.</summary>
static class TorchZipWriter
{
    public static void Write(string path, ITensorSource source)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        using (var pickle = zip.CreateEntry("archive/data.pkl", CompressionLevel.NoCompression).Open()) pickle.Write(Pickle(source));
        foreach (var (name, i) in source.Tensors.Keys.Select((n, i) => (n, i)))
        {
            using var scope = NewDisposeScope();
            using var entry = zip.CreateEntry($"archive/data/{i}", CompressionLevel.NoCompression).Open();
            entry.Write(source.Read(name).bytes);
        }
    }

    static byte[] Pickle(ITensorSource source)
    {
        var bytes = new List<byte> { 0x80, 2, (byte)'}', (byte)'(' };
        foreach (var (info, i) in source.Tensors.Values.Select((t, i) => (t, i)))
        {
            Text(bytes, info.Name);
            bytes.AddRange("ctorch._utils\n_rebuild_tensor_v2\n(("u8);
            Text(bytes, "storage");
            bytes.AddRange("ctorch\nFloatStorage\n"u8);
            Text(bytes, $"{i}");
            Text(bytes, "cpu");
            Number(bytes, info.Count);
            bytes.AddRange("tQ"u8);
            Number(bytes, 0);
            Tuple(bytes, info.Shape);
            Tuple(bytes, info.Shape.Select((_, d) => info.Shape.Skip(d + 1).Aggregate(1L, (a, b) => a * b)));
            bytes.Add(0x89);
            bytes.AddRange("ccollections\nOrderedDict\n)RtR"u8);
        }
        bytes.AddRange("u."u8);
        return [.. bytes];
    }

    static void Text(List<byte> bytes, string text)
    {
        bytes.Add((byte)'X');
        Four(bytes, Encoding.UTF8.GetByteCount(text));
        bytes.AddRange(Encoding.UTF8.GetBytes(text));
    }

    static void Tuple(List<byte> bytes, IEnumerable<long> items)
    {
        bytes.Add((byte)'(');
        foreach (var item in items) Number(bytes, item);
        bytes.Add((byte)'t');
    }

    static void Number(List<byte> bytes, long value)
    {
        bytes.Add((byte)'J');
        Four(bytes, (int)value);
    }

    static void Four(List<byte> bytes, int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        bytes.AddRange(four);
    }
}
