using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation;

namespace Behavior.Engine.Tests.Measures;

public class TransferTests
{
    [Fact]
    public void A_task_is_split_by_its_annotation_or_every_fifth_sample_is_for_testing()
    {
        Sample[] annotated = [Sample("train"), Sample("test"), Sample("train")];

        Assert.Equal([1], TransferTask.Of("set", annotated).Test);
        Assert.Equal([4, 9], TransferTask.Of("set", [.. Enumerable.Range(0, 10).Select(i => new Sample($"{i}", 0))]).Test);
        Assert.Throws<BehaviorException>(() => TransferTask.Of("set", [Sample("train")]));
        Assert.Throws<BehaviorException>(() => TransferTask.Of("set", [Sample("train"), new Sample("s", 0)]));
    }

    static Sample Sample(string split) => new("s", 0) { Annotations = new Dictionary<string, string> { ["split"] = split } };
}
