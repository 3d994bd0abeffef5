using Behavior.Datasets.Derived;

namespace Behavior.Datasets.Tests.Derived;

public class SpreadTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(500)] // every fourth of 2,000: read in step, only 4 of 16 labels would be left
    [InlineData(125)] // every sixteenth: only one
    public void Every_label_keeps_its_share(int count)
    {
        var dataset = new MemoryDataset(2_000);

        var labels = Spread.Choose(dataset.Samples, count).GroupBy(i => dataset.Samples[i].Label).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(16, labels.Count);
        Assert.All(labels.Values, n => Assert.InRange(n, count / 16 - 1, count / 16 + 2));
    }

    [Fact]
    public void Samples_are_chosen_once_in_order_and_by_lots_that_the_key_draws()
    {
        var samples = new MemoryDataset(300).Samples;

        var chosen = Spread.Choose(samples, 60);

        Assert.Equal(chosen.Distinct().Order(), chosen);
        Assert.Equal(60, chosen.Length);
        Assert.Equal(chosen, Spread.Choose(samples, 60));
        Assert.NotEqual(chosen, Spread.Choose(samples, 60, "other"));
    }

    [Fact]
    public void A_factor_that_takes_turns_is_not_read_in_step()
    {
        var dataset = new MemoryDataset(1_600);

        var turns = Spread.Choose(dataset.Samples, 100).GroupBy(i => dataset.Samples[i].Annotations["turn"]);

        Assert.Equal(4, turns.Count());
        Assert.All(turns, t => Assert.InRange(t.Count(), 10, 45));
    }

    [Fact]
    public void More_than_there_are_is_all() => Assert.Equal([0, 1, 2], Spread.Choose(new MemoryDataset(3).Samples, 10));
}
