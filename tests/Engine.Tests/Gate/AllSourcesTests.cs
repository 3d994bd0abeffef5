using Behavior.Evaluation.Exports;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Gate;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Gate;

/// <summary>One published network as weights, as the ONNX file that PyTorch exported of it, and as a table of what it answered: figures, gate and comparison are the same.</summary>
public sealed class AllSourcesTests : IDisposable
{
    const string Network = "network", File = "onnx", Table = "table", Set = "photographs";

    readonly TempFolder _temp = new();
    readonly Manifest _manifest;

    public AllSourcesTests()
    {
        var weights = SharedFolder.Need("third-party/resnet-cifar/resnet20.safetensors");
        var onnx = SharedFolder.Need("conformance/onnx/valid/resnet20-dynamic.onnx");
        var photographs = SharedFolder.Need("third-party/cifar10-jpeg/test.zip");
        _manifest = new()
        {
            Zoo = "z", Snapshots = _temp["snapshots"], Baseline = _temp["baseline"], Artifacts = _temp["artifacts"], GateRules = [],
            Checkpoints =
            [
                Item(Network, ("Architecture", "resnet20_cifar"), ("Weights", weights), ("Preprocess", "normalize(imagenet)"), ("LabelSpace", Set)),
                Item(File, ("Weights", onnx), ("Preprocess", "normalize(imagenet)"), ("LabelSpace", Set)),
                Item(Table, ("Predictions", _temp["tables/*"])),
            ],
            Benchmarks = [ItemKeys.Read(new BenchmarkItem
            {
                Name = Set, DefinedIn = "Benchmarks.props",
                Options = new Dictionary<string, string> { ["Zoo"] = "z", ["Kind"] = "class-folders-zip", ["Root"] = photographs, ["Take"] = "400", ["Measures"] = "accuracy;calibration" },
            })],
        };
        using var run = Run();
        PredictionTable.Write(_temp[$"tables/{Set}.parquet"], "parquet", run.Predict(Network, Set));
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Every_source_is_named_and_gives_the_same_figures()
    {
        using var run = Run();

        Assert.Equal(["torch", "onnx", "recorded"], new[] { Network, File, Table }.Select(run.Source));
        var of = run.Predict(Network, Set);
        foreach (var other in new[] { File, Table }.Select(c => run.Predict(c, Set)))
        {
            Assert.Equal(of.Top1, other.Top1);
            Assert.Equal(Top1Accuracy.Of(of).Value!.Value, Top1Accuracy.Of(other).Value!.Value);
            Assert.Equal(CalibrationError.Of(of).Value!.Value, CalibrationError.Of(other).Value!.Value, 1e-5); // scores of two engines differ by 1e-5 of the largest
        }
    }

    [Theory]
    [InlineData(Network, File)]
    [InlineData(File, Table)]
    [InlineData(Table, Network)]
    public void An_update_may_come_from_another_source_and_changes_nothing(string accepted, string update)
    {
        Accept(accepted);
        var changed = _manifest with { Checkpoints = [_manifest.Checkpoint(update) with { Name = accepted }] };

        using var run = new Evaluations(changed, ModelSources.Catalogue(), EvaluationStore.Of(changed));
        var judged = new CheckpointGate(run).Judge(accepted);

        Assert.Equal(UpdateVerdict.Merge, judged.Verdict);
        Assert.Equal(2, judged.Rows.Count);
        Assert.All(judged.Rows, r => Assert.Equal(RowVerdict.Unchanged, r.Verdict));
    }

    [Fact]
    public void A_file_or_a_table_stands_in_for_the_network_in_a_comparison()
    {
        Accept(Network);

        foreach (var standIn in new[] { _manifest.Checkpoint(File).Weights, _temp["tables/*.parquet"] })
        {
            var update = Assert.Single(new GateDiff(_manifest).Compare(Network, standIn));
            Assert.Equal((UpdateVerdict.Merge, 2), (update.Verdict, update.Rows.Count));
        }
    }

    Evaluations Run() => new(_manifest, ModelSources.Catalogue(), EvaluationStore.Of(_manifest));

    void Accept(string checkpoint)
    {
        using var run = Run();
        var predictions = run.Predict(checkpoint, Set);
        Directory.CreateDirectory(_manifest.Snapshots);
        foreach (var (theory, snapshot) in new[] { ("Robustness.Top1", Top1Accuracy.Of(predictions)), ("Calibration.Ece", CalibrationError.Of(predictions)) })
            System.IO.File.WriteAllText(Path.Combine(_manifest.Snapshots, $"{theory}_model={checkpoint}_dataset={Set}.verified.json"), snapshot.ToJson());
        new Acceptor(run, run.Weights).MakeBaselines("");
    }

    static CheckpointItem Item(string name, params (string Key, string Value)[] options) => ItemKeys.Read(new CheckpointItem
    {
        Name = name, DefinedIn = "Zoo.props", Options = options.Append(("Zoo", "z")).ToDictionary(o => o.Item1, o => o.Item2),
    });
}
