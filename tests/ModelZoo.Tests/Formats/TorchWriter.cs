using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Behavior.ModelZoo.Tests.Formats;

/// <summary>Writes files as torch.save does, in both of its formats: mappings of texts, numbers, texts and tensors, pickled in protocol 2.</summary>
sealed class TorchWriter
{
    readonly MemoryStream _pickle = new();
    readonly List<MadeUpTensor> _storages = [];
    readonly bool _legacy;

    TorchWriter(object root, bool legacy)
    {
        _legacy = legacy;
        Raw([0x80, 2]);
        Put(root);
        Raw("."u8);
    }

    /// <summary>The format of torch 1.6 and newer.</summary>
    /// <param name="path">The file to make.</param>
    /// <param name="root">Its object: mappings as lists of keys and values.</param>
    /// <param name="checksum">What is written as the checksum of an entry, by its name and its checksum.</param>
    public static void Zip(string path, object root, Func<string, uint, uint>? checksum = null)
    {
        var writer = new TorchWriter(root, legacy: false);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add("archive/data.pkl", writer._pickle.ToArray());
            for (var i = 0; i < writer._storages.Count; i++) Add($"archive/data/{i}", writer._storages[i].Values);
            Add("archive/version", "3\n"u8);

            void Add(string name, ReadOnlySpan<byte> content)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }
        if (checksum is not null) SetChecksums(path, checksum);
    }

    /// <summary>The format of torch before 1.6.</summary>
    public static void Legacy(string path, object root)
    {
        var writer = new TorchWriter(root, legacy: true);
        using var file = File.Create(path);
        file.Write([0x80, 2, 0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, (byte)'.', 0x80, 2, (byte)'M', 0xe9, 3, (byte)'.']);
        file.Write(new TorchWriter(Dict(("protocol_version", 1001), ("little_endian", true), ("type_sizes", Dict())), legacy: true)._pickle.ToArray());
        file.Write(writer._pickle.ToArray());
        file.Write(new TorchWriter(writer._storages.Select((_, i) => $"{i}").ToList(), legacy: true)._pickle.ToArray());
        foreach (var storage in writer._storages)
        {
            file.Write(BitConverter.GetBytes(storage.Count));
            file.Write(storage.Values);
        }
    }

    /// <summary>A mapping.</summary>
    public static (object Key, object? Value)[] Dict(params (object Key, object? Value)[] entries) => entries;

    /// <summary>A mapping of names to tensors.</summary>
    public static (object Key, object? Value)[] Dict(IEnumerable<(string Name, MadeUpTensor Tensor)> tensors) => [.. tensors.Select(t => ((object)t.Name, (object?)t.Tensor))];

    void Put(object? value)
    {
        switch (value)
        {
            case (object Key, object? Value)[] entries:
                Raw("}("u8);
                foreach (var (key, held) in entries)
                {
                    Put(key);
                    Put(held);
                }
                Raw("u"u8);
                break;
            case List<string> list:
                Raw("](");
                list.ForEach(Put);
                Raw("e"u8);
                break;
            case MadeUpTensor tensor: Put(tensor); break;
            case string text:
                Raw("X"u8);
                Raw(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)));
                Raw(text);
                break;
            case bool truth: Raw([(byte)(truth ? 0x88 : 0x89)]); break;
            case int number: Number(number); break;
            case null: Raw("N"u8); break;
            default: throw new ArgumentException($"{value.GetType()} is not pickled here", nameof(value));
        }
    }

    void Put(MadeUpTensor tensor)
    {
        if (!_storages.Contains(tensor)) _storages.Add(tensor);
        Raw("ctorch._utils\n_rebuild_tensor_v2\n((");
        Put("storage");
        Raw($"ctorch\n{tensor.Storage}\n");
        Put($"{_storages.IndexOf(tensor)}");
        Put("cpu");
        Number((int)tensor.Count);
        Raw(_legacy ? "NtQ" : "tQ");
        Number(0);
        Numbers(tensor.Shape);
        Numbers([.. tensor.Shape.Select((_, i) => tensor.Shape.Skip(i + 1).Aggregate(1L, (a, b) => a * b))]);
        Put(false);
        Raw("ccollections\nOrderedDict\n)RtR");
    }

    void Numbers(long[] numbers)
    {
        Raw("("u8);
        foreach (var number in numbers) Number((int)number);
        Raw("t"u8);
    }

    void Number(int number)
    {
        Raw("J"u8);
        Raw(BitConverter.GetBytes(number));
    }

    void Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    void Raw(ReadOnlySpan<byte> bytes) => _pickle.Write(bytes);

    /// <summary>Walks the central directory, which comes before the last 22 bytes, and writes each checksum anew.</summary>
    static void SetChecksums(string path, Func<string, uint, uint> checksum)
    {
        var file = File.ReadAllBytes(path);
        var at = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 6));
        while (BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at)) == 0x02014b50)
        {
            int name = BitConverter.ToUInt16(file, at + 28), extra = BitConverter.ToUInt16(file, at + 30), comment = BitConverter.ToUInt16(file, at + 32), local = BitConverter.ToInt32(file, at + 42);
            var value = checksum(Encoding.UTF8.GetString(file, at + 46, name), BitConverter.ToUInt32(file, at + 16));
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 16), value);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(local + 14), value);
            at += 46 + name + extra + comment;
        }
        File.WriteAllBytes(path, file);
    }
}
