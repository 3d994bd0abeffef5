using Behavior.Snapshots;

namespace Behavior.Engine.Tests.Snapshots;

public class SnapshotNameTests
{
    [Fact]
    public void Names_follow_Verifys_rules() =>
        Assert.Equal("Robustness.Top1_model=toy-vit-sup_dataset=toy-val",
            SnapshotName.Of("Robustness", "Top1", [("model", "toy-vit-sup"), ("dataset", "toy-val")]));

    [Theory]
    [InlineData("a/b", "a-b")]
    [InlineData("a:b*c?", "a-b-c-")]
    [InlineData("..\\x", "..-x")]
    [InlineData(null, "null")]
    public void Characters_that_a_file_system_dislikes_become_dashes(string? value, string shown) =>
        Assert.Equal($"T.M_p={shown}", SnapshotName.Of("T", "M", [("p", value)]));

    [Fact]
    public void A_name_as_long_as_any_stays_as_it_is()
    {
        var value = new string('v', 200 - "T.M_p=".Length);

        Assert.Equal("T.M_p=" + value, SnapshotName.Of("T", "M", [("p", value)]));
    }

    [Theory]
    [InlineData('v', 1)]
    [InlineData('é', 2)]
    [InlineData('日', 3)]
    public void A_longer_name_keeps_its_beginning_and_is_told_apart_by_digits(char letter, int bytes)
    {
        var (one, other) = (SnapshotName.Of("T", "M", [("p", new string(letter, 300) + "1")]), SnapshotName.Of("T", "M", [("p", new string(letter, 300) + "2")]));

        Assert.NotEqual(one, other);
        Assert.Matches($"^T.M_p={letter}+-[0-9a-f]{{12}}$", one);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(one), 201 - bytes, 200);
    }

    [Theory]
    [InlineData('v', 300, true)]
    [InlineData('日', 90, true)]
    [InlineData('v', 190, false)]
    public void Whether_a_name_was_shortened_is_known_of_it(char letter, int letters, bool shortened) =>
        Assert.Equal(shortened, SnapshotName.IsShortened(SnapshotName.Of("T", "M", [("p", new string(letter, letters))])));

    [Fact]
    public void No_pinned_row_is_so_long() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Behavior.Tests.Common.SharedFolder.RepositoryRoot, "snapshots"), "*.verified.json"), f => Assert.True(Path.GetFileName(f).Length <= 200));
}
