using System.Diagnostics;
using System.Globalization;
using System.Text;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Parquet;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Parquet;

/// <summary>
/// DuckDB wrote the files beside this one; row i holds what the methods at the end compute. Nulls stand on every level, since libraries disagree there:
/// the struct is null in every 11th row, its bytes in every 13th.
/// </summary>
public class ParquetPicturesTests
{
    static readonly string s_files = Path.Combine(SharedFolder.RepositoryRoot, "tests", "Datasets.Tests", "Containers", "Parquet", "Files");

    public static TheoryData<string> Names => ["uncompressed", "snappy", "zstd", "gzip", "v2", "groups"];

    [Theory, MemberData(nameof(Names))]
    public void Pictures_of_every_codec_and_version_are_read(string name)
    {
        var set = Open(name);

        Assert.Equal(name == "groups" ? 2_500 : 120, set.Rows);
        for (var row = 0; row < set.Rows; row++)
            if (Content(row) is { } content) Assert.Equal(content, Encoding.ASCII.GetString(set.Picture(row)));
            else Assert.Contains($"#{row} ", Assert.Throws<BehaviorException>(() => set.Picture(row)).Message);
    }

    [Theory, MemberData(nameof(Names))]
    public void Small_columns_are_read_whole(string name)
    {
        var set = Open(name);
        var rows = Enumerable.Range(0, set.Rows).ToList();

        Assert.Equal(rows.Select(i => i % 7 == 3 ? (long?)null : i % 5), set.Numbers("label"));
        if (name != "v2") Assert.Equal(rows.Select(i => (long?)(i % 200)), set.Numbers("small"));
        Assert.Equal(rows.Select(i => (long?)i), set.Numbers("n"));
        Assert.Equal(rows.Select(i => $"origin{i % 3}"), set.Texts("origin"));
        Assert.Equal(rows.Select(i => i % 9 is 5 or 6 ? [] : new long[] { i, i * 2 }), set.NumberLists("list"));
        Assert.Equal(rows.Select(i => i % 8 is 5 or 6 ? [] : new[] { $"a{i}", "same" }), set.TextLists("texts"));
    }

    [Fact]
    public void A_form_that_the_library_cannot_read_is_said_and_no_damage() => Refused(() => Open("v2").Numbers("small"), "BHV0303", "'small'", "DELTA_BINARY_PACKED");

    [Fact]
    public void Pictures_may_be_a_column_of_bytes() => Assert.Equal("plain77"u8.ToArray(), new ParquetPictures(new MemoryBytes(File("snappy")), "raw").Picture(77));

    [Fact]
    public void A_list_that_misses_a_value_is_refused() => Refused(() => Open("zstd").NumberLists("gap"), "BHV0303", "#2", "'gap'");

    [Fact]
    public void What_Hugging_Face_wrote_is_read() => Assert.Equal("{}", Open("groups").HuggingFace);

    [Fact]
    public void A_file_without_it_has_none() => Assert.Null(Open("zstd").HuggingFace);

    [Fact]
    public void The_columns_are_as_in_the_file() =>
        Assert.Equal("n (Int64), label (Int32), image (struct of bytes, path), list (list of Int64), texts (list of text), gap (list of Int32), origin (text), raw (binary), small (Byte)",
            string.Join(", ", Open("zstd").Columns));

    [Theory]
    [InlineData("picture", "'picture'"), InlineData("label", "'label'"), InlineData("list", "'list'"), InlineData("origin", "'origin'")]
    public void A_column_that_holds_no_pictures_is_refused(string column, string said) =>
        Refused(() => new ParquetPictures(new MemoryBytes(File("zstd"), "set.parquet"), column), "BHV0303", "set.parquet", said, "image (struct of bytes, path)", "small (Byte)");

    [Fact]
    public void A_column_of_another_type_is_refused()
    {
        var set = Open("zstd");

        Refused(() => set.Numbers("origin"), "BHV0303", "'origin'", "whole numbers", "origin (text)");
        Refused(() => set.Numbers("list"), "BHV0303", "'list'");
        Refused(() => set.NumberLists("label"), "BHV0303", "'label'");
        Refused(() => set.Texts("texts"), "BHV0303", "'texts'");
        Refused(() => set.TextLists("list"), "BHV0303", "'list'");
        Refused(() => set.Texts("nothing"), "BHV0303", "'nothing'", "n (Int64)");
    }

    [Fact]
    public void A_cut_file_is_refused()
    {
        var file = File("zstd");

        for (var length = 0; length < file.Length; length += 7)
            Refused(() => new ParquetPictures(new MemoryBytes(file[..length], "set.parquet")), "BHV0302", "set.parquet is cut");
    }

    [Fact]
    public void What_is_no_Parquet_file_is_refused() => Refused(() => new ParquetPictures(new MemoryBytes(new byte[100], "set.parquet")), "BHV0302", "set.parquet is damaged", "PAR1");

    [Fact]
    public void Threads_read_what_one_would()
    {
        var set = new ParquetPictures(new MemoryBytes(File("groups")), kept: 1);

        Parallel.For(0, 4, new() { MaxDegreeOfParallelism = 4 }, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 200; i++)
                if (random.Next(set.Rows) is var row && Content(row) is { } content) Assert.Equal(content, Encoding.ASCII.GetString(set.Picture(row)));
        });
    }

    [Fact]
    public void A_group_is_read_once_while_it_is_kept()
    {
        var bytes = new MemoryBytes(File("groups"));
        var set = new ParquetPictures(bytes);
        set.Picture(0);
        set.Picture(2_499);
        var before = bytes.Reads;

        Parallel.For(0, set.Rows, row => _ = Content(row) is null ? [] : set.Picture(row));

        Assert.Equal(before, bytes.Reads);
    }

    [Theory]
    [InlineData("parquet-schema", "image", "img"), InlineData("parquet-cut", "validation-00000-of-00001")]
    public void The_kits_broken_files_are_refused(string name, params string[] texts) => Refused(() => Kit(name), null, texts);

    [Fact]
    public void The_kits_label_of_another_type_is_refused() => Refused(() => Kit("parquet-label-type").NumberLists("label"), "BHV0303", "'label'", "label (");

    [Fact]
    public void The_kits_row_without_a_picture_is_refused()
    {
        var set = Kit("parquet-null-image");

        Assert.NotEmpty(set.Picture(0));
        Refused(() => set.Picture(1), "BHV0302", "#1");
    }

    [Fact]
    public void The_kits_empty_label_is_an_empty_list() => Assert.Equal([false, true], Kit("parquet-no-label").NumberLists("label").Select(l => l.Count == 0));

    [Fact]
    public void The_kits_shard_is_read()
    {
        var set = Open("imagenet-hard");

        Assert.Equal([[968], [999, 16], [30, 47, 64], [61]], set.NumberLists("label"));
        Assert.Equal([["tea cup"], ["toilet paper", "bulbul"], ["American bullfrog", "chameleon", "green mamba"], ["boa constrictor"]], set.TextLists("english_label"));
        Assert.Equal(["imagenet", "imagenet_v2", "imagenet_sketch", "imagenet_a"], set.Texts("origin"));
        Assert.All(Enumerable.Range(0, 4), row => Assert.True(set.Picture(row).AsSpan().StartsWith<byte>([0xFF, 0xD8]) || set.Picture(row).AsSpan(1).StartsWith("PNG"u8)));
        Assert.Contains("\"Image\"", set.HuggingFace);
    }

    [Theory]
    [InlineData("zstd", 1), InlineData("v2", 2), InlineData("snappy", 3), InlineData("imagenet-hard", 4)]
    public void Damaged_files_are_read_or_refused(string name, int seed) => Damage.Try(File(name), bytes =>
    {
        var set = new ParquetPictures(new MemoryBytes(bytes));
        var clock = Stopwatch.StartNew();
        foreach (var column in new[] { "label", "origin" })
            if (set.Columns.FirstOrDefault(c => c.Name == column) is { Type: "Int32" }) set.Numbers(column);
            else if (set.Columns.FirstOrDefault(c => c.Name == column) is { Type: "text" }) set.Texts(column);
        if (set.Columns.Any(c => c.Name == "list")) set.NumberLists("list");
        for (var row = 0; row < Math.Min(set.Rows, 200) && clock.ElapsedMilliseconds < 1_000; row++)
        {
            try { set.Picture(row); }
            catch (BehaviorException problem) when (problem.Message.Contains("no bytes", StringComparison.Ordinal)) { }
        }
    }, seed);

    static string? Content(int i) => i % 11 == 4 || i % 13 == 6 ? null : string.Concat(Enumerable.Repeat("x" + i.ToString(CultureInfo.InvariantCulture), 1 + i % 40));

    static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(s_files, name + ".parquet"));

    static ParquetPictures Open(string name) => new(new MemoryBytes(File(name), name + ".parquet"));

    static ParquetPictures Kit(string name) =>
        new(new FileBytes(Directory.EnumerateFiles(Path.Combine(SharedFolder.Need("conformance/datasets/broken"), name, "data")).Single()));

    static void Refused(Action read, string? code, params string[] texts)
    {
        var error = Assert.Throws<BehaviorException>(read);
        if (code is not null) Assert.Equal(code, error.Code);
        Assert.All(texts, text => Assert.Contains(text, error.Message));
    }
}
