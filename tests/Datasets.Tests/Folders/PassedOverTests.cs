using Behavior.Datasets.Layouts;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Folders;

/// <summary>What operating systems and people leave in archives is neither class nor picture, wherever it stands.</summary>
public sealed class PassedOverTests : IDisposable
{
    /// <summary>A 1 x 1 GIF.</summary>
    static readonly byte[] s_pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

    static readonly string[] s_left =
    [
        ".DS_Store", "._1.png", ".hidden.png", "Thumbs.db", "desktop.ini", "README", "README.txt", "labels.csv", "boxes.json", "meta.mat", "MD5SUMS", "Icon\r",
        "@eaDir/1.png/small.png", "__MACOSX/1.png", ".ipynb_checkpoints/1.png",
    ];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Left() =>
    [
        .. from name in s_left
           from place in new[] { "", "val/", "val/cat/", "val/cat/images/" }
           select place + name,
        "__MACOSX/val/cat/._1.gif", "val/annotations/1.xml",
    ];

    [Theory, MemberData(nameof(Left))]
    public void Is_passed_over_wherever_it_stands(string name)
    {
        var path = Made().Add("val/cat/1.gif", s_pixel).Add("val/dog/2.gif", s_pixel).Add(name, name.EndsWith("png", StringComparison.Ordinal) ? s_pixel : "some text\n"u8.ToArray()).Close();

        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", path));

        Assert.Equal(["cat", "dog"], dataset.Classes);
        Assert.Equal(["cat/1.gif", "dog/2.gif"], dataset.Samples.Select(s => s.Id));
    }

    [Theory]
    [InlineData("cat/3")]
    [InlineData("cat/ILSVRC2012_val_00000001")]
    [InlineData("cat/frame.0001")]
    [InlineData("cat/3.GIF")]
    [InlineData("cat/3.JPEG")]
    [InlineData("./cat/3.gif")]
    [InlineData("cat//3.gif")]
    [InlineData(@"cat\3.gif")]
    public void Pictures_are_read_under_whatever_name(string name)
    {
        using IDataset dataset = new ZipClassFoldersReader().Open(new("set", Made().Add("cat/1.gif", s_pixel).Add("dog/2.gif", s_pixel).Add(name, s_pixel).Close()));

        Assert.Equal(3, dataset.Samples.Count);
        Assert.Equal([255, 255, 255], dataset.Load(1).Pixels);
    }

    [Fact]
    public void A_picture_of_a_format_that_is_not_read_is_said_and_not_passed_over()
    {
        var error = Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", Made().Add("cat/1.gif", s_pixel).Add("dog/2.heic", s_pixel).Close())));

        Assert.Equal("BHV0303", error.Code);
        Assert.Contains("'dog/2.heic'", error.Message);
    }

    [Fact]
    public void A_damaged_picture_is_no_text() => Assert.Contains("wrong checksum",
        Assert.Throws<BehaviorException>(() => new ZipClassFoldersReader().Open(new("set", Made().Add("cat/1.gif", s_pixel).Add("dog/2.gif", s_pixel, crc: 1).Close()))).Message);

    [Fact]
    public void The_folder_of_the_item_enters_what_is_remembered()
    {
        var path = Made().Add("train/cat/1.gif", s_pixel).Add("val/cat/1.gif", [.. s_pixel, 0]).Close();
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));

        var fingerprints = new[] { "train", "val", "train" }.Select(folder =>
        {
            using var dataset = new ZipClassFoldersReader().Open(new("set", path) { CacheFolder = _folder["cache"], Options = new Dictionary<string, string> { ["Folder"] = folder } });
            return dataset.Fingerprint;
        }).ToList();

        Assert.NotEqual(fingerprints[0], fingerprints[1]);
        Assert.Equal(fingerprints[0], fingerprints[2]);
    }

    HandMadeZip Made() => new(_folder["made.zip"]);
}
