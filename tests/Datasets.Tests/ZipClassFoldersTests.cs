using System.IO.Compression;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests;

public class ZipClassFoldersTests
{
    /// <summary>A 1 x 1 GIF, the smallest picture there is.</summary>
    static readonly byte[] s_pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

    [Fact]
    public void Classes_and_files_are_sorted_by_ordinal()
    {
        using var folder = new TempFolder();
        var path = Zip(folder, "b/2.gif", "b/10.gif", "B/1.gif", "a/1.gif");

        using var dataset = new ZipClassFolders("set", path);

        Assert.Equal(["B", "a", "b"], dataset.Classes);
        Assert.Equal(["B/1.gif", "a/1.gif", "b/10.gif", "b/2.gif"], dataset.Samples.Select(s => s.Id));
        Assert.Equal([0, 1, 2, 2], dataset.Samples.Select(s => s.Label));
    }

    [Fact]
    public void Pictures_are_decoded_in_place()
    {
        using var folder = new TempFolder();
        using var dataset = new ZipClassFolders("set", Zip(folder, "a/1.gif"));

        var image = dataset.Load(0);

        Assert.Equal((1, 1), (image.Width, image.Height));
    }

    [Fact]
    public void An_absent_archive_is_absent_and_not_an_error()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<AbsentException>(() => new ZipClassFolders("set", folder["none.zip"]));

        Assert.Equal("BHV0301", error.Code);
    }

    [Theory]
    [InlineData("PK but not a zip", "BHV0302")]
    [InlineData("", "BHV0302")]
    public void A_file_that_is_no_archive_is_refused(string content, string code)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["bad.zip"], content);

        Assert.Equal(code, Assert.Throws<BehaviorException>(() => new ZipClassFolders("set", folder["bad.zip"])).Code);
    }

    [Fact]
    public void A_cut_archive_is_refused()
    {
        using var folder = new TempFolder();
        var path = Zip(folder, "a/1.gif", "a/2.gif");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);

        Assert.Equal("BHV0302", Assert.Throws<BehaviorException>(() => new ZipClassFolders("set", path)).Code);
    }

    [Fact]
    public void An_archive_without_class_folders_is_refused()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<BehaviorException>(() => new ZipClassFolders("set", Zip(folder, "1.gif")));

        Assert.Equal("BHV0303", error.Code);
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<BehaviorException>(() => new ZipClassFolders("set", Zip(folder, "a/1.gif", "a/1.gif")));

        Assert.Contains("a/1.gif", error.Message);
    }

    [Fact]
    public void The_fingerprint_follows_the_bytes()
    {
        using var folder = new TempFolder();
        using var one = new ZipClassFolders("set", Zip(folder, "a/1.gif"));
        using var same = new ZipClassFolders("other name", one.Path);
        using var other = new ZipClassFolders("set", Zip(folder, "a/2.gif"));

        Assert.Equal(one.Fingerprint, same.Fingerprint);
        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void An_unknown_kind_offers_the_nearest()
    {
        var error = Assert.Throws<BehaviorException>(() => new DatasetKinds().Find("class-folder-zip"));

        Assert.Equal("BHV0304", error.Code);
        Assert.Contains("Did you mean 'class-folders-zip'?", error.Message);
    }

    static string Zip(TempFolder folder, params string[] names)
    {
        var path = folder[Guid.NewGuid() + ".zip"];
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(s_pixel);
        }
        return path;
    }
}
