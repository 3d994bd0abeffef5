using Behavior.Datasets;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Tests;

public class TransferTaskTests
{
    [Fact]
    public void Annotations_split_a_benchmark()
    {
        var task = TransferTask.Of("set", [Said("train"), Said("test"), Said("train")]);

        Assert.Equal([0, 2], task.Train);
        Assert.Equal([1], task.Test);
    }

    [Theory]
    [InlineData("Training_01", "Testing_01")] // SUN397
    [InlineData("train800val200", "test")] // VTAB-1k
    [InlineData("trainval", "test")] // Oxford-IIIT Pet
    [InlineData("train", "valid")] // no labels of a test part are published
    [InlineData("train", "val")] // CLEVR, as VTAB judges it
    public void The_parts_of_published_sets_are_understood(string train, string test)
    {
        var task = TransferTask.Of("set", [Said(test), Said(train), Said(test)]);

        Assert.Equal([1], task.Train);
        Assert.Equal([0, 2], task.Test);
    }

    [Fact]
    public void Where_there_is_a_test_part_validation_is_for_training() => Assert.Equal([0, 1], TransferTask.Of("set", [Said("train"), Said("val"), Said("test")]).Train);

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Without_annotations_a_fifth_of_every_class_is_for_testing(int classes)
    {
        // Labels in turn: every fifth sample by position would be one class, or two.
        Sample[] samples = [.. Enumerable.Range(0, 100).Select(i => new Sample($"{i:000}", i % classes))];
        var task = TransferTask.Of("set", samples);

        Assert.Equal(Enumerable.Range(0, 100), task.Train.Concat(task.Test).Order());
        Assert.Equal(task.Test.Order(), task.Test);
        for (var c = 0; c < classes; c++) Assert.Equal(20 / classes, task.Test.Count(i => samples[i].Label == c));
    }

    [Fact]
    public void Whether_a_sample_is_tested_does_not_depend_on_its_place()
    {
        Sample[] samples = [.. Enumerable.Range(0, 60).Select(i => new Sample($"{i:000}", i % 3))], reversed = [.. samples.Reverse()];

        Assert.Equal(Ids(samples), Ids(reversed));

        static IEnumerable<string> Ids(Sample[] samples) => TransferTask.Of("set", samples).Test.Select(i => samples[i].Id).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Halves_are_refused()
    {
        Assert.Equal("BHV0307", Assert.Throws<BehaviorException>(() => TransferTask.Of("set", [Said("train")])).Code);
        Assert.Equal("BHV0307", Assert.Throws<BehaviorException>(() => TransferTask.Of("set", [Said("train"), new("s", 0)])).Code);
    }

    [Fact]
    public void A_smaller_task_keeps_every_class()
    {
        Sample[] samples = [.. Enumerable.Range(0, 4000).Select(i => new Sample($"{i:0000}", i % 5))];
        var task = TransferTask.Of("set", samples);
        var small = task.AtMost(320);

        Assert.Equal((320, 320), (small.Train.Length, small.Test.Length));
        Assert.Subset(task.Train.ToHashSet(), small.Train.ToHashSet());
        Assert.Subset(task.Test.ToHashSet(), small.Test.ToHashSet());
        for (var c = 0; c < 5; c++) Assert.Equal((64, 64), (small.Train.Count(i => samples[i].Label == c), small.Test.Count(i => samples[i].Label == c)));
        Assert.Equal(task.Train, task.AtMost(3200).Train);
    }

    static Sample Said(string split) => new("s", 0) { Annotations = new Dictionary<string, string> { ["split"] = split } };
}
