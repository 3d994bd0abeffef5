using Behavior.Datasets.Tests.Containers.Tar;
using Behavior.Datasets.Tests.Layouts.Vtab;

namespace Behavior.Datasets.Tests.Layouts.Own;

/// <summary>WebDatasets whose shards are sound and say what cannot be.</summary>
public sealed class WebDatasetReaderTests
{
    [Fact]
    public void A_label_beyond_all_sense_makes_no_classes()
    {
        using var made = new MadeLayout("webdataset").Add("train-000000.tar", new TarBuilder().Add("a.png", "a").Add("a.cls", "999999999").Close());

        Assert.Contains("'a' has the label 999999999; there are the classes 0 to 99999", made.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shard_without_a_sample_is_refused()
    {
        using var made = new MadeLayout("webdataset").Add("train-000000.tar", new TarBuilder().Add("readme.txt", "nothing").Close());

        Assert.Contains("holds no pictures", made.Refusal(), StringComparison.Ordinal);
    }
}
