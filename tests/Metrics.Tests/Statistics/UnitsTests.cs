using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

public class UnitsTests
{
    [Fact]
    public void Samples_of_one_name_are_one_unit()
    {
        var units = Units.Of("set", ["a", "b", "a", "c"]);
        Assert.Equal(["a", "b", "c"], units.Names);
        Assert.Equal([0, 1, 0, 2], units.OfSample.ToArray());
        Assert.Equal((3, 4, "set"), (units.Count, units.Samples, units.Source));
    }

    [Fact]
    public void Names_differ_by_case() => Assert.Equal(2, Units.Of("set", ["a", "A"]).Count);

    [Fact]
    public void Samples_alone_are_units_of_their_set()
    {
        Assert.Equal(["val/0", "val/1"], Units.Alone("val", 2).Names);
        Assert.Empty(Units.Alone("val", 5).Names.Intersect(Units.Alone("test", 5).Names));
    }

    [Fact]
    public void Seeds_are_known_by_their_source()
    {
        Assert.True(Units.Of(Units.SeedsOf("vit"), ["1", "2"]).AreSeeds);
        Assert.False(Units.Alone("seeds", 2).AreSeeds);
    }

    [Fact]
    public void No_samples_are_refused() => Assert.Equal("BHV0425", Assert.Throws<BehaviorException>(() => Units.Of("set", [])).Code);
}
