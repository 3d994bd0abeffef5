using Behavior.Metrics.Statistics;
using Behavior.Toybox.Sets;

namespace Behavior.Evaluation.Tests;

/// <summary>The shipped sets let their classes take turns: no split that a measure makes of them may fall into step with that.</summary>
public class ToySplitTests
{
    public static TheoryData<string> Names => [.. ToySets.Names.Where(n => n.StartsWith("toy-vtab-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_split_separates_classes(string name)
    {
        using var set = ToySets.Open(name);
        int[] all = [.. Enumerable.Range(0, set.LabelSpace.Count)];
        var task = TransferTask.Of(name, set.Samples);
        int[] train = [.. task.Train.Select(i => set.Samples[i].Label)];
        var part = Folds.Of([.. task.Train.Select(i => set.Samples[i].Id)], train, 5);

        Assert.Equal(all, train.Distinct().Order());
        Assert.Equal(all, task.Test.Select(i => set.Samples[i].Label).Distinct().Order());
        for (var p = 0; p < 5; p++)
        {
            Assert.Equal(all, train.Where((_, i) => part[i] != p).Distinct().Order());
            Assert.Equal(all, train.Where((_, i) => part[i] == p).Distinct().Order());
        }
    }

    /// <summary>Temperatures are fitted on one half and judged on the other, and a leader is chosen on one and tested on the other.</summary>
    [Theory]
    [InlineData("toy-val")]
    [InlineData("toy-r")]
    public void Halves_hold_every_class_alike(string name)
    {
        using var set = ToySets.Open(name);
        int[] labels = [.. set.Samples.Select(s => s.Label)];
        var half = Folds.Of([.. set.Samples.Select(s => $"{name}/{s.Id}")], labels, 2);

        for (var c = 0; c < set.LabelSpace.Count; c++)
        {
            var (first, all) = (labels.Where((l, i) => l == c && half[i] == 0).Count(), labels.Count(l => l == c));
            Assert.InRange(first, all / 2, (all + 1) / 2);
        }
    }
}
