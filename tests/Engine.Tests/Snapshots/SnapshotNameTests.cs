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
}
