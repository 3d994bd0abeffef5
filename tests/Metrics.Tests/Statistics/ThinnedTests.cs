using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

public class ThinnedTests
{
    [Fact]
    public void All_stay_where_there_are_few() => Assert.Equal([0, 1, 2], Thinned.Of(["a", "b", "c"], [1, 0, 1], 3));

    [Fact]
    public void Classes_that_take_turns_all_stay()
    {
        // Every fifth of 2,560 samples of five classes in turn is the same class.
        int[] labels = [.. Enumerable.Range(0, 2560).Select(i => i % 5)];
        var stay = Thinned.Of([.. labels.Select((_, i) => $"{i}")], labels, 512);

        Assert.Equal(512, stay.Distinct().Count());
        Assert.Equal(stay.Order(), stay);
        Assert.All(stay.CountBy(i => labels[i]), c => Assert.InRange(c.Value, 102, 103));
    }

    [Fact]
    public void A_class_keeps_its_share() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        int classes = random.Next(1, 9), n = random.Next(2, 400), most = random.Next(1, n);
        int[] labels = [.. Enumerable.Range(0, n).Select(_ => random.Next(classes) * random.Next(2))];
        var stay = Thinned.Of([.. labels.Select((_, i) => $"{seed}/{i}")], labels, most);

        Assert.Equal(most, stay.Distinct().Count());
        foreach (var (label, count) in labels.CountBy(l => l)) Assert.InRange(stay.Count(i => labels[i] == label) - (double)count * most / n, -1 - 1e-9, 1 + 1e-9);
    });

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Equal("BHV0424", Assert.Throws<BehaviorException>(() => Thinned.Of(["a"], [0, 1], 1)).Code);
        Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => Thinned.Of(["a"], [0], 0)).Code);
    }
}
