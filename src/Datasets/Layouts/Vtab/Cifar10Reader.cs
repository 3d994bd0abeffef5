using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Opens <c>Kind="cifar10"</c>: five batches and a test batch, binary or of Python.</summary>
public sealed class Cifar10Reader : CifarReader
{
    /// <inheritdoc/>
    public override string Kind => "cifar10";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("CIFAR-10", "https://www.cs.toronto.edu/~kriz/cifar.html", "not stated")
    {
        Published = new Dictionary<string, long> { ["train"] = 50000, ["test"] = 10000, ["classes"] = 10 },
        Bytes = 170_000_000,
        Layout = "cifar-10-batches-bin/data_batch_1.bin, cifar-10-batches-bin/test_batch.bin; or cifar-10-batches-py/data_batch_1",
    };

    private protected override LabelSpace Classes { get; } = new CifarLabels().All.First();

    private protected override (string Text, string Pickle, string Key) Names => ("batches.meta.txt", "batches.meta", "label_names");

    private protected override string[] Files(string part) => part == "test" ? ["test_batch"] : ["data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5"];
}
