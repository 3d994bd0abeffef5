namespace Behavior.Datasets.Tests.Layouts.ImageNet;

/// <summary>ImageNet-Hard: which shards there must be.</summary>
public sealed class ImageNetHardTests
{
    [Fact]
    public void Shards_that_are_missing_are_named()
    {
        using var layout = Shards("validation-00000-of-00003-0123456789abcdef", "validation-00002-of-00003-0123456789abcdef");
        Assert.Contains("lacks 'validation-00001-of-00003'", layout.Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validation-00000-of-00001-0123456789abcdef", "validation-00000-of-00001-fedcba9876543210")]
    [InlineData("validation-00000-of-00001-0123456789abcdef", "validation-00001-of-00002-fedcba9876543210")]
    public void Two_sets_of_shards_are_refused(string one, string other)
    {
        using var layout = Shards(one, other);
        var said = layout.Refused();
        Assert.Contains(one, said, StringComparison.Ordinal);
        Assert.Contains(other, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_other_names_are_not_shards()
    {
        using var layout = Shards("train-00000-of-00001-0123456789abcdef");
        Assert.Contains("lacks 'validation-00000-of-00001.parquet'", layout.Refused(), StringComparison.Ordinal);
    }

    static MadeLayout Shards(params string[] names) => names.Aggregate(new MadeLayout("imagenet-hard"), (layout, name) => layout.Text($"data/{name}.parquet", "PAR1"));
}
