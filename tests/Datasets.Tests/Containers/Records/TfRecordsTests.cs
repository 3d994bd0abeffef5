using System.Buffers.Binary;
using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Records;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Records;

public class TfRecordsTests
{
    [Fact]
    public void Checksums_are_those_of_the_format()
    {
        // RFC 3720, B.4: the CRC-32C of 32 zeros is 8A9136AA. Masked: turned right by 15 bits, and A282EAD8 added.
        var crc = 0x8A9136AAu;
        var masked = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(masked, (crc >> 15 | crc << 17) + 0xA282EAD8);

        var records = new TfRecords(new MemoryBytes(RecordOf(new byte[32])));

        Assert.Equal(masked, RecordOf(new byte[32])[^4..]);
        Assert.Equal(new byte[32], records.Read(records.All[0]));
    }

    [Fact]
    public void Records_follow_one_another()
    {
        var random = new Random(1);
        var contents = Enumerable.Range(0, 50).Select(i => new byte[random.Next(0, i % 10 == 0 ? 300_000 : 300)]).ToList();
        foreach (var content in contents) random.NextBytes(content);
        var records = new TfRecords(new MemoryBytes([.. contents.SelectMany(RecordOf)]));

        Assert.Equal(contents.Select(c => (long)c.Length), records.All.Select(r => r.Length));
        Assert.All(records.All, record => Assert.Equal(contents[record.Number], records.Read(record)));
    }

    [Fact]
    public void Small_records_are_listed_with_few_reads()
    {
        var bytes = new MemoryBytes([.. Enumerable.Range(0, 5_000).SelectMany(i => RecordOf(new byte[100]))]);

        Assert.Equal(5_000, new TfRecords(bytes).All.Count);
        Assert.InRange(bytes.Reads, 1, 20);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        byte[] file = [.. RecordOf(new byte[20]), .. RecordOf(new byte[9])];

        for (var length = 1; length < file.Length; length++)
            if (length != 36) Refused(file[..length], "BHV0302", "set.tfrecord is cut", length < 36 ? "record 0" : "record 1");
    }

    [Fact]
    public void A_wrong_length_is_noticed_before_anything_is_read()
    {
        byte[] file = [.. RecordOf(new byte[20]), .. RecordOf(new byte[9])];
        file[36 + 4] = 1;

        Refused(file, "BHV0302", "set.tfrecord is damaged", "record 1", "checksum of the length");
    }

    [Fact]
    public void Wrong_data_are_noticed_when_they_are_read()
    {
        byte[] file = [.. RecordOf(new byte[20]), .. RecordOf(new byte[9])];
        file[^6] ^= 1;
        var records = new TfRecords(new MemoryBytes(file, "set.tfrecord"));

        Assert.Equal(20, records.Read(records.All[0]).Length);
        Assert.Contains("set.tfrecord#1 is damaged: the checksum", Assert.Throws<BehaviorException>(() => records.Read(records.All[1])).Message);
    }

    [Theory]
    [InlineData("tfrecord-crc", "0"), InlineData("tfrecord-cut", "2"), InlineData("tfrecord-memory", "0"), InlineData("tfrecord-no-label", "'label'")]
    public void The_kits_broken_files_are_refused(string name, string said)
    {
        using var bytes = new FileBytes(Path.Combine(SharedFolder.Need("conformance/datasets/broken"), name, "dmlab-test.tfrecord-00000-of-00001"));

        var error = Assert.Throws<BehaviorException>(() =>
        {
            var records = new TfRecords(bytes);
            foreach (var record in records.All) new TfExample(records.NameOf(record), records.Read(record)).Numbers("label");
        });

        Assert.Contains("dmlab-test.tfrecord-00000-of-00001", error.Message);
        Assert.Contains(said, error.Text[(error.Text.IndexOf("-of-00001", StringComparison.Ordinal) + 9)..]);
    }

    [Fact]
    public void The_kits_shard_is_read()
    {
        using var bytes = new FileBytes(SharedFolder.Need("conformance/datasets/layouts/dmlab/dmlab-train.tfrecord-00000-of-00002"));
        var records = new TfRecords(bytes);
        var examples = records.All.Select(r => new TfExample(records.NameOf(r), records.Read(r))).ToList();

        Assert.Equal([1L, 5L], examples.Select(e => e.Numbers("label").Single()));
        Assert.Equal(["train-100403.jpg", "train-100404.jpg"], examples.Select(e => Encoding.UTF8.GetString(e.Bytes("filename").Single()).Split('/')[^1]));
        Assert.All(examples, e => Assert.Equal([0xFF, 0xD8], e.Bytes("image").Single()[..2]));
    }

    [Fact]
    public void Damaged_files_are_read_or_refused() => Damage.Try([.. RecordOf(TfExampleTests.Sample), .. RecordOf(TfExampleTests.Sample)], bytes =>
    {
        var records = new TfRecords(new MemoryBytes(bytes));
        foreach (var record in records.All) _ = new TfExample(records.NameOf(record), records.Read(record)).Names.Count();
    });

    static byte[] RecordOf(byte[] data)
    {
        var head = new byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(head, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), Masked(head.AsSpan(0, 8)));
        var tail = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, Masked(data));
        return [.. head, .. data, .. tail];
    }

    /// <summary>CRC-32C bit by bit.</summary>
    static uint Masked(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0x82F63B78 : crc >> 1;
        }
        crc = ~crc;
        return (crc >> 15 | crc << 17) + 0xA282EAD8;
    }

    static void Refused(byte[] file, string code, params string[] texts)
    {
        var error = Assert.Throws<BehaviorException>(() => new TfRecords(new MemoryBytes(file, "set.tfrecord")));
        Assert.Equal(code, error.Code);
        Assert.All(texts, text => Assert.Contains(text, error.Message));
    }
}
