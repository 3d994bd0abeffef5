using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using Behavior.Datasets.Containers.Tar;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers.Tar;

public class TarFilesTests
{
    [Theory]
    [InlineData(TarEntryFormat.V7), InlineData(TarEntryFormat.Ustar), InlineData(TarEntryFormat.Gnu), InlineData(TarEntryFormat.Pax)]
    public void What_another_writer_packed_is_read(TarEntryFormat format)
    {
        var random = new Random(1);
        var files = Enumerable.Range(0, 60).Select(i => (Path: PathOf(format, i), Content: new byte[random.Next(0, 200_000 >> i % 12)])).ToList();
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
            foreach (var (path, content) in files)
            {
                random.NextBytes(content);
                if (path.EndsWith("7.jpg", StringComparison.Ordinal)) writer.WriteEntry(Entry(format, TarEntryType.Directory, $"folder{path.Length}/"));
                var entry = Entry(format, format == TarEntryFormat.V7 ? TarEntryType.V7RegularFile : TarEntryType.RegularFile, path);
                entry.DataStream = new MemoryStream(content);
                writer.WriteEntry(entry);
            }

        var tar = Open(stream.ToArray());

        Assert.Equal(files.Select(f => f.Path), tar.Files.Select(f => f.Path));
        Assert.All(files.Zip(tar.Files), pair => Assert.Equal(pair.First.Content, tar.Read(pair.Second)));
    }

    [Fact]
    public void A_path_may_stand_in_two_parts() => Assert.Equal(["first/second/a.jpg"], Paths(new TarBuilder().Add("a.jpg", [1], prefix: "first/second")));

    [Fact]
    public void GNU_tar_keeps_other_things_where_the_first_part_of_a_path_would_be() =>
        Assert.Equal(["a.jpg"], Paths(new TarBuilder().Add("a.jpg", [1], prefix: "14723022461", magic: "ustar  \0")));

    [Fact]
    public void The_older_form_has_no_magic() => Assert.Equal(["a.jpg"], Paths(new TarBuilder().Add("a.jpg", [1], kind: '\0', magic: "").Add("folder/", [], kind: '\0', magic: "")));

    [Fact]
    public void Leading_dots_say_nothing() => Assert.Equal(["a.jpg", "b/c.jpg"], Paths(new TarBuilder().Add("./", [], '5').Add("./a.jpg", [1]).Add("./b//c.jpg", [2])));

    [Fact]
    public void Sizes_may_be_binary()
    {
        var tar = Open(new TarBuilder().Add("a.bin", [1, 2, 3], size: [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]).Add("b", "x").Close());

        Assert.Equal([1, 2, 3], tar.Read(tar.Files[0]));
        Assert.Equal("b", tar.Files[1].Path);
    }

    [Fact]
    public void PAX_says_path_and_size_and_others_say_nothing()
    {
        var tar = Open(new TarBuilder().Add("global", "52 comment=0123456789012345678901234567890123456789\n", 'g')
            .Pax(("mtime", "1.5"), ("path", "ähm/ü.jpg"), ("size", "5"), ("SCHILY.xattr.user.x", "y=z")).Add("cut", "12345".Select(c => (byte)c).ToArray(), size: "00000000000\0"u8.ToArray())
            .Add("next", "1").Close());

        Assert.Equal(["ähm/ü.jpg", "next"], tar.Files.Select(f => f.Path));
        Assert.Equal("12345", Encoding.ASCII.GetString(tar.Read(tar.Files[0])));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_names_too() => Assert.Equal(["caf\u00e9.jpg"], Paths(new TarBuilder().Add("caf\u00e9.jpg", [1])));

    [Fact]
    public void A_part_of_an_archive_is_called_by_both_names()
    {
        var tar = Open(new TarBuilder().Add("a/b.jpg", "abc").Close());

        using var part = tar.Open(tar.Files[0]);
        var error = Assert.Throws<BehaviorException>(() => part.Read(1, new byte[3]));

        Assert.Equal(("set.tar!a/b.jpg", 3L), (part.Name, part.Length));
        Assert.Contains("set.tar!a/b.jpg", error.Message);
    }

    [Fact]
    public void Nothing_in_it_is_an_archive_too() => Assert.Empty(Open(new TarBuilder().Close(20)).Files);

    [Theory]
    [InlineData("/abs/c.jpg"), InlineData("../c.jpg"), InlineData("a/../../c.jpg"), InlineData("a\\..\\..\\c.jpg"), InlineData("\\c.jpg"), InlineData("C:\\c.jpg"), InlineData("//c.jpg")]
    [InlineData("./C:/c.jpg"), InlineData("")]
    public void Paths_that_point_out_of_it_are_refused(string path) => Refused(new TarBuilder().Add(path, [1]).Close(), "BHV0303", "set.tar", $"'{path}'");

    [Theory]
    [InlineData('1', "hard link"), InlineData('2', "symbolic link"), InlineData('3', "device"), InlineData('4', "device")]
    [InlineData('6', "pipe"), InlineData('S', "sparse"), InlineData('M', "unknown")]
    public void What_is_no_file_is_refused(char kind, string what) => Refused(new TarBuilder().Add("c.jpg", [], kind, link: "/etc/passwd").Close(), "BHV0303", "'c.jpg'", what);

    [Fact]
    public void A_sparse_file_of_PAX_is_refused() => Refused(new TarBuilder().Pax(("GNU.sparse.major", "1")).Add("c.jpg", [1]).Close(), "BHV0303", "'c.jpg'", "sparse");

    [Fact]
    public void A_path_twice_is_refused() => Refused(new TarBuilder().Add("a", "1").Add("./a", "2").Close(), "BHV0303", "'a' is there twice");

    [Fact]
    public void All_problems_are_said_at_once() =>
        Refused(new TarBuilder().Add("/a", "1").Add("b", [], '2').Add("c", "1").Add("c", "2").Close(1), "BHV0303", "4 problems", "'/a'", "'b' is a symbolic link", "'c' is there twice", "is cut");

    [Fact]
    public void Very_many_problems_are_counted()
    {
        var archive = new TarBuilder();
        for (var i = 0; i < 1_000; i++) archive.Add($"/{i}", [1]);

        var error = Refused(archive.Close(), "BHV0303", "980 more");

        Assert.InRange(error.Message.Length, 0, 10_000);
    }

    [Theory]
    [InlineData(700, "'c.jpg' has 600 bytes"), InlineData(1111, "'c.jpg' has 600 bytes"), InlineData(1112, "two empty blocks"), InlineData(1600, "two empty blocks"), InlineData(2048, "only one")]
    public void A_cut_archive_is_refused(int length, string what) =>
        Refused(new TarBuilder().Add("c.jpg", new byte[600]).Close()[..length], "BHV0302", "set.tar", "is cut", what);

    [Fact]
    public void A_wrong_checksum_is_refused() => Refused(new TarBuilder().Add("a", "1").Add("b", [1], checksum: 1).Close(), "BHV0302", "byte 1024", "checksum", "'a'");

    [Fact]
    public void What_follows_the_end_is_said() => Refused([.. new TarBuilder().Add("a", "1").Close(20), .. new TarBuilder().Add("b", "1").Close()], "BHV0302", "follows behind the end");

    [Fact]
    public void A_name_that_claims_a_gigabyte_is_refused_before_it_is_read() =>
        Refused(new TarBuilder().Add("././@LongLink", [1], 'L', size: "10000000000\0"u8.ToArray()).Close(), "BHV0302", "1,073,741,824 bytes");

    [Theory]
    [InlineData("tar-absolute", "/abs/c.jpg"), InlineData("tar-parent", "../c.jpg"), InlineData("tar-symlink", "c.jpg"), InlineData("tar-cut", "train-000000.tar", "c.jpg")]
    [InlineData("tar-cut-at-member", "train-000000.tar")]
    public void The_kits_broken_archives_are_refused(string name, params string[] texts)
    {
        using var bytes = new Datasets.Containers.FileBytes(Path.Combine(SharedFolder.Need("conformance/datasets/broken"), name, "train-000000.tar"));

        var error = Assert.Throws<BehaviorException>(() => new TarFiles(bytes));

        Assert.All(texts, text => Assert.Contains(text, error.Message));
    }

    [Fact]
    public void The_kits_shards_are_read()
    {
        using var bytes = new Datasets.Containers.FileBytes(SharedFolder.Need("conformance/datasets/layouts/webdataset-clip-benchmark/test/0.tar"));

        var files = new TarFiles(bytes).Files;

        Assert.Equal(["s0000000.cls", "s0000000.jpg", "s0000001.cls", "s0000001.jpg", "s0000002.cls", "s0000002.jpg"], files.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fifty_thousand_members_are_listed_with_few_reads()
    {
        var archive = new TarBuilder();
        for (var i = 0; i < 50_000; i++) archive.Add($"{i}.cls", [1]);
        var bytes = new MemoryBytes(archive.Close());
        var clock = Stopwatch.StartNew();

        Assert.Equal(50_000, new TarFiles(bytes).Files.Count);

        Assert.InRange(bytes.Reads, 0, 1_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Damaged_archives_are_read_or_refused() => Damage.Try(
        new TarBuilder().Add("a.jpg", new byte[700]).Pax(("path", "long/b.jpg"), ("size", "3")).Add("b", "123").Add("././@LongLink", "other/c.jpg\0", 'L').Add("c", "1").Close(),
        bytes =>
        {
            var tar = Open(bytes);
            foreach (var file in tar.Files) tar.Read(file);
        });

    static string PathOf(TarEntryFormat format, int i) => (format, i % 3) switch
    {
        (TarEntryFormat.Gnu or TarEntryFormat.Pax, 0) => string.Join('/', Enumerable.Repeat("a rather long folder ü", 12)) + $"/{i}.jpg",
        (TarEntryFormat.Ustar, 0) => string.Join('/', Enumerable.Repeat("a rather long folder", 8)) + $"/{i}.jpg",
        _ => $"folder/{i}.jpg",
    };

    static TarEntry Entry(TarEntryFormat format, TarEntryType type, string path) => format switch
    {
        TarEntryFormat.V7 => new V7TarEntry(type, path),
        TarEntryFormat.Ustar => new UstarTarEntry(type, path),
        TarEntryFormat.Gnu => new GnuTarEntry(type, path),
        _ => new PaxTarEntry(type, path),
    };

    static IEnumerable<string> Paths(TarBuilder archive) => Open(archive.Close()).Files.Select(f => f.Path);

    static TarFiles Open(byte[] archive) => new(new MemoryBytes(archive, "set.tar"));

    static BehaviorException Refused(byte[] archive, string code, params string[] texts)
    {
        var error = Assert.Throws<BehaviorException>(() => Open(archive));
        Assert.Equal(code, error.Code);
        Assert.All(texts, text => Assert.Contains(text, error.Message));
        return error;
    }
}
