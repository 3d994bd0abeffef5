using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Measures;
using Behavior.ModelZoo;
using Behavior.Tests.Common;

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

    [Fact]
    public void Answers_are_kept_by_what_determined_them_and_damaged_ones_are_computed_anew()
    {
        using var temp = new TempFolder();
        var (store, computed) = (new AnswerStore(temp.Path), 0);
        int[] Get(string method) => store.Get(method, Made.Provenance, () => [++computed, 7]);

        Assert.Equal([1, 7], Get("probe/1"));
        Assert.Equal([1, 7], Get("probe/1"));
        Assert.Equal([2, 7], Get("probe/2"));
        foreach (var file in Directory.GetFiles(temp.Path)) File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Assert.Equal([3, 7], Get("probe/1"));
    }

    [Theory]
    [InlineData("convnext_toy", "stages.2.", "stages.3.")]
    [InlineData("vit_toy_patch8_64", "blocks.2.", "blocks.")]
    [InlineData("resnet20_cifar", "layer2.", "layer3.")]
    [InlineData("clip_vit_toy", "visual.transformer.resblocks.2.", "visual.")]
    public void Fine_tuning_moves_the_last_stage_alone(string architecture, string frozen, string trained)
    {
        using var network = ModelRegistry.Create(architecture);

        var names = LastStage.Of(network);

        Assert.DoesNotContain(names, n => n.StartsWith(frozen, StringComparison.Ordinal));
        Assert.Contains(names, n => n.StartsWith(trained, StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("transformer.", StringComparison.Ordinal)); // the text side
    }

    static Sample Sample(string split) => new("s", 0) { Annotations = new Dictionary<string, string> { ["split"] = split } };
}
