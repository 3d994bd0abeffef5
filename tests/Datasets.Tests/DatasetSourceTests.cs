using Behavior.Datasets.Derived;
using Behavior.Datasets.Tests.Derived;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests;

public class DatasetSourceTests
{
    static readonly DatasetKinds s_kinds = new();

    [Theory]
    [InlineData("class-folders-zip", "Root is missing")]
    [InlineData("part", "Base is missing")]
    [InlineData("corrupted", "Base is missing", "PerCell is missing")]
    public void What_a_reader_needs_and_does_not_get_is_said_at_once(string kind, params string[] problems)
    {
        var error = Assert.Throws<BehaviorException>(() => s_kinds.Find(kind).Check(new("val", "")));

        Assert.Equal("BHV0308", error.Code);
        Assert.All(problems, p => Assert.Contains($"Benchmark 'val': {p}", error.Message));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("6.5")]
    public void Cells_hold_a_whole_number_of_samples(string perCell)
    {
        var source = new DatasetSource("c", "") { Options = new Dictionary<string, string> { ["Base"] = "val", ["PerCell"] = perCell }, Base = new MemoryDataset(16) };

        Assert.Contains($"PerCell=\"{perCell}\"", Assert.Throws<BehaviorException>(() => s_kinds.Find("corrupted").Check(source)).Message);
        Assert.Equal("BHV0308", Assert.Throws<BehaviorException>(() => new CorruptedReader().Open(source)).Code);
    }

    [Fact]
    public void A_root_that_the_item_has_is_there() => s_kinds.Find("class-folders-zip").Check(new("val", "/data/val.zip"));

    [Fact]
    public void A_derived_item_that_says_everything_is_sound()
    {
        var source = new DatasetSource("c", "") { Options = new Dictionary<string, string> { ["Base"] = "val", ["PerCell"] = "2" }, Base = new MemoryDataset(16) };

        s_kinds.Find("corrupted").Check(source);

        Assert.Equal(2 * 95, new CorruptedReader().Open(source).Samples.Count);
        Assert.Same(source.Base, new PartReader().Open(source));
    }
}
