using Behavior.Metrics.Statistics;
using Behavior.Toybox.Sets;

namespace Behavior.Evaluation.Tests;

/// <summary>The shipped transfer sets let their classes take turns: no split that a measure makes of them may fall into step with that.</summary>
public class ToyTransferSplitTests
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
}
