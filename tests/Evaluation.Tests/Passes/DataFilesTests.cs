using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Tests.Passes;

public class DataFilesTests
{
    static readonly BenchmarkItem s_item = new() { Name = "set", Zoo = "small", Kind = "stub", Root = "/data/set" };

    [Fact]
    public void A_benchmark_without_samples_is_refused_by_its_root()
    {
        var error = Assert.Throws<BehaviorException>(() => DataFiles.Check(new StubDataset(0, 4), s_item));

        Assert.Equal("BHV0306", error.Code);
        Assert.Contains("/data/set", error.Message);
    }

    [Fact]
    public void A_label_that_is_missing_from_the_label_map_is_refused_by_its_sample()
    {
        var error = Assert.Throws<BehaviorException>(() => DataFiles.Check(new StubDataset(10, 4) { LabelOffset = 1 }, s_item));

        Assert.Equal("BHV0309", error.Code);
        Assert.Contains("'s3'", error.Message);
        Assert.Contains("label map", error.Message);
    }

    [Fact]
    public void A_sound_dataset_passes() => DataFiles.Check(new StubDataset(10, 4), s_item);
}
