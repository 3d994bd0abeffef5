using Behavior.Datasets.Trees;
using Behavior.Datasets.Layouts;
using System.IO.Compression;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests;

/// <summary>Archives that are damaged, hostile or of another kind end in one error with a code; those that are only large are read.</summary>
public sealed class ArchiveFaultTests : IDisposable
{
    /// <summary>A 1 x 1 GIF.</summary>
    static readonly byte[] s_pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("empty"), InlineData("unreadable")]
    public async Task What_is_no_file_is_an_error_and_not_absent(string kind)
    {
        var path = OddPath.Make(_folder, kind);

        var error = await OddPath.Refused<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", path)));

        Assert.Equal("BHV0302", error.Code);
        Assert.Contains(path, error.Message);
    }

    [Fact]
    public async Task A_link_that_leads_to_nothing_is_absent()
    {
        var path = OddPath.Make(_folder, "dangling");

        await OddPath.Refused<AbsentException>(() => new ZipClassFoldersReader().Open(new("set", path)));
    }

    [Fact]
    public void A_link_to_an_archive_is_read()
    {
        File.CreateSymbolicLink(_folder["link.zip"], Made().Add("a/1.gif", s_pixel).Close());

        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", _folder["link.zip"]));

        Assert.Equal(1, dataset.Load(0).Width);
    }

    [Fact]
    public void A_damaged_directory_is_refused()
    {
        var path = Made().Add("a/1.gif", s_pixel).Close();
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8)] = (byte)'Q';
        File.WriteAllBytes(path, bytes);

        Refused(path, "BHV0302", "entry 0 of the archive's directory is cut off or damaged", "etch the archive again");
    }

    [Fact]
    public void A_directory_that_is_damaged_anywhere_is_refused_or_read()
    {
        var sound = File.ReadAllBytes(Made().Add("a/1.gif", s_pixel).Add("b/1.gif", s_pixel).Close());
        for (var at = sound.Length - 300; at < sound.Length; at++)
        {
            var damaged = (byte[])sound.Clone();
            damaged[at] ^= 0x55;
            File.WriteAllBytes(_folder["damaged.zip"], damaged);

            if (Record.Exception(ReadAll) is { } failure) Assert.StartsWith("BHV030", Assert.IsType<BehaviorException>(failure).Code);
        }

        void ReadAll()
        {
            using IDataset dataset = new ZipClassFoldersReader().Open(new("set", _folder["damaged.zip"]));
            for (var i = 0; i < dataset.Samples.Count; i++) Assert.Equal(1, dataset.Load(i).Width);
        }
    }

    [Theory]
    [InlineData("../../x/a.png")]
    [InlineData("cat/../../a.png")]
    [InlineData("/etc/passwd/c.png")]
    [InlineData(@"C:\x\d.png")]
    [InlineData("C:/x/d.png")]
    [InlineData(@"..\x\d.png")]
    public void A_name_that_leaves_the_folder_is_refused(string name) =>
        Refused(Made().Add("cat/1.gif", s_pixel).Add(name, s_pixel).Close(), "BHV0303", "points out of the archive", "nothing was extracted");

    [Theory]
    [InlineData("cat/1\u001b[31m.gif", "control character")]
    public void A_name_that_no_reader_agrees_on_is_refused(string name, string expected) => Refused(Made().Add(name, s_pixel).Close(), "BHV0303", expected);

    [Fact]
    public void A_name_that_stands_twice_is_refused() => Refused(Made().Add("a/1.gif", s_pixel).Add("a/1.gif", s_pixel).Close(), "BHV0303", "holds 'a/1.gif' twice");

    [Fact]
    public void One_picture_under_two_names_that_mean_the_same_is_refused() => Refused(Made().Add("./a/1.gif", s_pixel).Add("a/1.gif", s_pixel).Close(), "BHV0303", "mean the same");

    [Fact]
    public void Slashes_and_backslashes_are_one_name() => Refused(Made().Add(@"a\1.gif", s_pixel).Add("a/1.gif", s_pixel).Close(), "BHV0303", "holds 'a/1.gif' twice");

    [Fact]
    public void Two_sets_side_by_side_are_refused() => Refused(Made().Add("train/a/1.gif", s_pixel).Add("val/a/1.gif", s_pixel).Close(), "BHV0303", "'train', 'val'", "Folder=\"");

    [Fact]
    public void An_encrypted_archive_says_so_and_what_to_do() => Refused(Made().Add("a/1.gif", s_pixel, flags: 1).Close(), "BHV0303", "is encrypted", "Extract it with its password");

    [Fact]
    public void Another_compression_says_so() => Refused(Made().Add("a/1.gif", s_pixel, method: 93).Close(), "BHV0303", "compression method 93", "7z x");

    [Fact]
    public void Many_bad_entries_are_one_bounded_message()
    {
        var zip = Made();
        for (var i = 0; i < 1_000; i++) zip.Add($"a/{i}.gif", s_pixel, flags: 1);

        var error = Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", zip.Close())));

        Assert.InRange(error.Message.Length, 100, 10_000);
    }

    [Theory]
    [InlineData(1L << 40)]
    [InlineData(255L << 20)]
    [InlineData(44)]
    [InlineData(1)]
    public void A_stored_size_that_is_not_the_files_is_refused(long size) => Refused(Made().Add("a/1.gif", s_pixel, size: size).Close(), "BHV0302", "is stored in");

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using (var zip = ZipFile.Open(_folder["bomb.zip"], ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a/1.bmp", CompressionLevel.SmallestSize).Open())
            for (var i = 0; i < 200; i++) entry.Write(new byte[1 << 20]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(_folder["bomb.zip"], "BHV0302", "unpack to 209,715,200");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void An_entry_that_inflates_to_more_than_it_says_is_refused()
    {
        using (var zip = ZipFile.Open(_folder["more.zip"], ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a/1.bmp").Open()) entry.Write(new byte[1000]);
        var bytes = File.ReadAllBytes(_folder["more.zip"]);
        var at = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24;
        BitConverter.TryWriteBytes(bytes.AsSpan(at), 900);
        File.WriteAllBytes(_folder["more.zip"], bytes);

        Refused(_folder["more.zip"], "BHV0302", "inflates to more bytes");
    }

    [Fact]
    public void Pictures_that_were_damaged_on_their_way_are_refused_by_their_checksums_all_at_once() =>
        Refused(Made().Add("a/1.gif", s_pixel, crc: 1).Add("a/2.gif", s_pixel).Add("b/3.gif", s_pixel, crc: 1).Close(), "BHV0302", "'a/1.gif' has a wrong checksum", "'b/3.gif' has a wrong checksum");

    /// <summary>Its fingerprint is known then, and only the pictures that are asked for are read.</summary>
    [Fact]
    public void A_picture_that_is_damaged_behind_a_remembered_fingerprint_is_refused_when_it_is_read()
    {
        var path = Made().Add("a/1.gif", s_pixel).Add("a/2.gif", s_pixel).Close();
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));
        new ZipClassFoldersReader().Open(new("set", path) { CacheFolder = _folder["cache"] }).Dispose();
        var (written, bytes) = (File.GetLastWriteTimeUtc(path), File.ReadAllBytes(path));
        bytes[bytes.AsSpan().IndexOf(s_pixel) + 20] ^= 1;
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, written);

        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", path) { CacheFolder = _folder["cache"] });

        Assert.Equal(1, dataset.Load(1).Width);
        var error = Assert.Throws<BehaviorException>(() => dataset.Load(0));
        Assert.Equal("BHV0302", error.Code);
        Assert.Contains("'a/1.gif' has a wrong checksum", error.Message);
    }

    [Fact]
    public void Entries_that_overlap_are_refused() => Refused(Made().Add("a/1.gif", s_pixel).List("b/1.gif", 0, s_pixel.Length, s_pixel.Length, Checksum.Of(s_pixel)).Close(), "BHV0302", "overlap");

    [Fact]
    public void A_local_header_of_another_name_is_refused() =>
        Refused(Made().Add("a/1.gif", s_pixel).Skip(1_000).List("b/1.gif", 200, 43, 43, Checksum.Of(s_pixel)).Close(), "BHV0302", "local header");

    [Fact]
    public void More_files_than_are_read_are_refused_at_once()
    {
        using var zip = Made();
        var path = zip.AddGap("a/1.gif", 10).Close(count: PictureArchive.MostFiles + 1);
        Refused(path, "BHV0302", "announces 1,500,001 entries");
    }

    [Theory]
    [InlineData(2_200_000_000)]
    [InlineData(4_400_000_000)]
    public void An_archive_beyond_2_and_4_GB_is_read(long gap)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || new DriveInfo(_folder.Path).AvailableFreeSpace < 2 * gap, "The disk does not hold an archive of this size.");
        var path = Made().Add("a/1.gif", s_pixel).AddGap("padding", gap).Add("b/2.gif", s_pixel).Close();

        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", path));

        Assert.Equal(["a/1.gif", "b/2.gif"], dataset.Samples.Select(s => s.Id));
        Assert.Equal([255, 255, 255], dataset.Load(1).Pixels);
    }

    HandMadeZip Made() => new(_folder["made.zip"]);

    static void Refused(string path, string code, params string[] parts)
    {
        var error = Assert.IsType<BehaviorException>(Record.Exception(() => new ZipClassFoldersReader().Open(new("set", path))));
        Assert.Equal(code, error.Code);
        Assert.All(parts, p => Assert.Contains(p, error.Message));
        Assert.Contains(Path.GetFileName(path), error.Message);
    }
}
