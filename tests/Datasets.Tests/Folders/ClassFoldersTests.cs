using Behavior.Datasets.Folders;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests.Folders;

/// <summary>Which folders are the classes: the first below what all pictures share. Two readings are none.</summary>
public sealed class ClassFoldersTests
{
    [Theory]
    [InlineData("cat/1.png dog/2.png", "cat dog", "1.png 2.png")]
    [InlineData("val/cat/1.png val/dog/2.png", "cat dog", "1.png 2.png")]
    [InlineData("a/b/c/cat/1.png a/b/c/dog/2.png", "cat dog", "1.png 2.png")]
    [InlineData("train/n01/images/1.png train/n02/images/2.png", "n01 n02", "images/1.png images/2.png")]
    [InlineData("train/n01/images/1.png", "n01", "images/1.png")]
    [InlineData("cat/a/1.png dog/b/2.png", "cat dog", "a/1.png b/2.png")]
    [InlineData("cat/1.png", "cat", "1.png")]
    [InlineData("val/cat/1.png", "cat", "1.png")]
    [InlineData("overview.png cat/1.png dog/2.png", "cat dog", "1.png 2.png")]
    [InlineData("bus/1.png car/2.png train/3.png", "bus car train", "1.png 2.png 3.png")]
    public void The_class_is_the_first_folder_below_the_common_top(string paths, string classes, string files)
    {
        var found = Find(paths);

        Assert.Equal(classes.Split(' '), found.Select(f => f.Folder));
        Assert.Equal(files.Split(' '), found.Select(f => f.Below.Rest.ToString()));
    }

    [Theory]
    [InlineData("train/cat/1.png train/dog/2.png val/cat/3.png val/dog/4.png", "'train', 'val'")]
    [InlineData("set/train/cat/1.png set/val/dog/2.png set/test/cat/3.png", "'test', 'train', 'val'")]
    [InlineData("train/1.png test/2.png", "'test', 'train'")]
    [InlineData("clipart/cat/1.png clipart/dog/2.png real/cat/3.png real/dog/4.png", "'clipart', 'real'")]
    [InlineData("train/cat/1.png val/cat/2.png samples/3.png", "'train', 'val'")]
    [InlineData("cat/1.png extra/cat/2.png", "'extra'")]
    public void Several_sets_side_by_side_are_named_with_how_to_choose(string paths, string named)
    {
        var error = Assert.Throws<BehaviorException>(() => Find(paths));

        Assert.Equal("BHV0303", error.Code);
        Assert.All([named, "Folder=\"", "'mine'", "archive.zip"], part => Assert.Contains(part, error.Message));
    }

    [Theory]
    [InlineData("val", "cat dog")]
    [InlineData("val/", "cat dog")]
    [InlineData("train", "cat")]
    [InlineData("set/val", "cat dog")]
    [InlineData(@"set\val", "cat dog")]
    public void The_item_chooses_one(string folder, string classes) =>
        Assert.Equal(classes.Split(' '), Find("set/train/cat/1.png set/val/cat/2.png set/val/dog/3.png set/val/overview.png", folder).Select(f => f.Folder));

    [Fact]
    public void A_folder_that_is_not_there_is_said_with_those_that_are()
    {
        var error = Assert.Throws<BehaviorException>(() => Find("set/train/cat/1.png set/val/cat/2.png", "test"));

        Assert.All(["'test/'", "'train', 'val'"], part => Assert.Contains(part, error.Message));
    }

    [Theory]
    [InlineData("1.png 2.png", "no pictures in class folders")]
    [InlineData("images/1.png images/2.png", "which says no class")]
    [InlineData("val/0.png val/cat/1.png val/dog/2.png", "whether 'val' is a class is not clear")]
    public void Where_no_folder_is_a_class_for_certain_nothing_is_taken(string paths, string expected)
    {
        var error = Assert.Throws<BehaviorException>(() => Find(paths));

        Assert.Equal("BHV0303", error.Code);
        Assert.Contains(expected, error.Message);
    }

    static IReadOnlyList<FolderPath> Find(string paths, string folder = "") => new ClassFolders("archive.zip", "mine").Find(paths.Split(' '), folder);
}
