using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Parquet;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Parquet;

/// <summary>
/// DuckDB wrote the files beside this one, <c>lists-*.parquet</c>, in all its codecs: lists of 200 rows, as the methods at the end compute them. One in seven is null,
/// one in seven empty, row 100 is longer
/// than what is read at once; <c>few</c> is written as places in a dictionary, <c>gap</c> has a null in the list of row 2.
/// </summary>
public class ParquetListsTests
{
    const int Rows = 200, LongRow = 100;

    public static TheoryData<string> Names => ["uncompressed", "snappy", "gzip", "zstd"];

    [Theory, MemberData(nameof(Names))]
    public void Lists_of_every_codec_are_read(string name)
    {
        foreach (var (column, value) in Columns)
            Assert.All(Enumerable.Range(0, Rows), row => Assert.Equal(Enumerable.Range(0, Length(row)).Select(j => value(row, j)), Read(File(name), column, row)));
    }

    [Fact]
    public void Pages_of_version_2_are_read()
    {
        foreach (var (column, value) in Columns.Where(c => c.Name != "whole")) Assert.Equal(Enumerable.Range(0, Length(LongRow)).Select(j => value(LongRow, j)), Read(File("v2"), column, LongRow));
    }

    [Fact]
    public void A_row_is_read_as_often_as_wanted_and_rows_between_may_be_left_out()
    {
        var lists = Open(File("snappy"), "many");
        var values = new float[Length(150)];

        foreach (var row in new[] { 8, 8, 150, 150 })
            Assert.Equal(Length(row), lists.Read(0, row, row == 8 ? [] : values));

        Assert.Equal(Enumerable.Range(0, values.Length).Select(j => Columns[0].Value(150, j)), values);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_list_that_misses_a_value_is_refused(string name)
    {
        Assert.Equal([0], Read(File(name), "gap", 1));

        var error = Assert.Throws<BehaviorException>(() => Read(File(name), "gap", 2));

        Assert.Equal("BHV0302", error.Code);
        Assert.Contains("'gap' misses a value in row 2", error.Message);
    }

    [Fact]
    public void Other_columns_are_no_lists() => Assert.Null(new ParquetTable(new(new MemoryBytes(File("snappy"), "a.parquet"))).FractionLists("id"));

    /// <summary>Under a sound footer: what the library makes of a damaged one is not this reader's.</summary>
    [Theory]
    [InlineData("snappy"), InlineData("gzip")]
    public void Damaged_pages_are_read_or_refused(string name)
    {
        var sound = File(name);
        var pages = sound[..^(BitConverter.ToInt32(sound, sound.Length - 8) + 8)];
        DamagedFiles.IsReadOrRefused(bytes =>
        {
            var damaged = (byte[])sound.Clone();
            bytes.Read(0, damaged.AsSpan(4, (int)Math.Min(bytes.Length, pages.Length - 4)));
            var table = new ParquetTable(new(new MemoryBytes(damaged, bytes.Name)));
            foreach (var column in new[] { "many", "few", "wide" })
            {
                using var lists = table.FractionLists(column)!;
                for (var row = 0; row < LongRow; row += 25) lists.Read(0, row, []);
            }
        }, pages[4..]);
    }

    /// <summary>The last byte of a footer ends it. A step to a field without a type in its place set the library reading for good.</summary>
    [Fact]
    public void A_footer_that_does_not_end_is_refused()
    {
        var endless = File("snappy");
        endless[^9] = 0x20;

        var error = Assert.Throws<BehaviorException>(() => new ParquetTable(new(new MemoryBytes(endless, "endless"))).FractionLists("many"));

        Assert.Contains("endless", error.Message);
    }

    static (string Name, Func<int, int, float> Value)[] Columns =>
    [
        ("many", (i, j) => i * 10_000 + j), ("few", (i, j) => (i * 31 + j * 7) % 64 / 8f), ("wide", (i, j) => (float)(i + j / 3.0)), ("whole", (i, j) => i - j),
    ];

    static int Length(int row) => row % 7 is 3 or 5 ? 0 : row == LongRow ? 9_000 : 1 + row % 17;

    static float[] Read(byte[] file, string column, int row)
    {
        using var lists = Open(file, column);
        var values = new float[lists.Read(0, row, [])];
        lists.Read(0, row, values);
        return values;
    }

    static ParquetLists Open(byte[] file, string column) => new ParquetTable(new(new MemoryBytes(file, "a.parquet"))).FractionLists(column)!;

    static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(SharedFolder.RepositoryRoot, "tests", "Datasets.Tests", "Containers", "Parquet", "Files", $"lists-{name}.parquet"));
}
