using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Manifests.Check;
using Behavior.Manifests.Items;
using Behavior.Metrics.Confidence;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>The items of the zoos <c>published</c> and <c>published-imagenet</c>, as they stand in the repository, give what model-vs-human and imagenetx compute of the same files.</summary>
public sealed class PublishedZooTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Decisions_on_cue_conflict_are_model_vs_humans_counts()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedFolder.Need("conformance/metrics/shape_bias/shape_bias.json")));
        using var run = Run("published");
        var compared = 0;
        foreach (var maker in expected.RootElement.GetProperty("decision_makers").EnumerateObject().Where(m => !m.Value.GetProperty("input").TryGetProperty("rows", out _)))
        {
            var file = maker.Value.GetProperty("input").GetProperty("third_party").GetString()!;
            var predictions = run.Predict(run.Manifest.Checkpoints.Single(c => c.Options["Predictions"].EndsWith(file, StringComparison.Ordinal)).Name, "cue-conflict-published");
            var classes = predictions.Classes.ToList();
            var bias = Metrics.Decisions.ShapeBias.Of(predictions.Top1, predictions.Labels, [.. predictions.Samples.Select(s => classes.IndexOf(s.Annotations["texture"]))]);

            Assert.Equal(maker.Value.GetProperty("shape_decisions").GetInt32(), bias.All.ShapeDecisions);
            Assert.Equal(maker.Value.GetProperty("texture_decisions").GetInt32(), bias.All.TextureDecisions);
            Assert.Equal(maker.Value.GetProperty("conflict_images").GetInt32(), bias.All.ConflictImages);
            Assert.Equal(maker.Value.GetProperty("shape_bias").GetDouble(), bias.Overall.Value, 12);
            Assert.Equal(maker.Value.GetProperty("accuracy").GetDouble(), Accuracy(predictions), 12);
            compared++;
        }
        Assert.Equal(15, compared);
    }

    [Fact]
    public void Every_model_of_the_paper_code_has_the_accuracy_that_it_published()
    {
        using var packed = new StreamReader(new GZipStream(File.OpenRead(SharedFolder.Need("third-party/beyond-inet/performances.csv.gz")), CompressionMode.Decompress));
        using var run = Run("published");
        var rows = packed.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(',')).ToList();
        foreach (var row in rows)
        {
            var file = $"cue-conflict_{row[0].Replace('_', '-')}_session-1.csv.gz";
            var item = run.Manifest.Checkpoints.Single(c => c.Options["Predictions"].EndsWith("/" + file, StringComparison.Ordinal));

            Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), Accuracy(run.Predict(item.Name, "cue-conflict-published")), 12);
        }
        Assert.Equal(9, rows.Count);
    }

    [Theory]
    [InlineData("ViT", "published-x-vit")]
    [InlineData("ResNet50", "published-x-resnet50")]
    [InlineData("DINO", "published-x-dino")]
    [InlineData("SimCLR", "published-x-simclr")]
    public void Answers_on_ImageNet_have_the_accuracy_and_ECE_of_imagenetx(string model, string item)
    {
        using var kit = JsonDocument.Parse(File.ReadAllText(SharedFolder.Need("conformance/metrics/calibration/calibration_real.json")));
        var expected = kit.RootElement.GetProperty("cases").EnumerateArray()
            .First(c => c.GetProperty("model").GetString() == model && c.GetProperty("n_bins").GetInt32() == 15).GetProperty("expected");
        using var run = Run("published-imagenet");

        var predictions = run.Predict(item, "imagenet-val-published");
        bool[] correct = [.. predictions.Top1.Zip(predictions.Labels).Select(p => p.First == p.Second)];

        Assert.Equal(1_000, predictions.Classes.Count);
        Assert.Equal(expected.GetProperty("accuracy").GetDouble(), correct.Average(c => c ? 1.0 : 0), 12);
        Assert.Equal(expected.GetProperty("ece").GetDouble(), Calibration.Ece([.. predictions.Confidences.Select(c => (double)c)], correct).Value, 7); // confidences are kept in single precision
    }

    static double Accuracy(Predictions predictions) => predictions.Top1.Zip(predictions.Labels).Average(p => p.First == p.Second ? 1.0 : 0);

    Evaluations Run(string zoo)
    {
        var data = SharedFolder.Need("third-party");
        var manifest = new Manifest
        {
            Zoo = zoo, Snapshots = _temp["snapshots"], Artifacts = _temp["artifacts"],
            Checkpoints = [.. Items("Zoo.props", "Checkpoint", zoo, data).Select(i => ItemKeys.Read(new CheckpointItem { Name = i.Name, Options = i.Options, DefinedIn = "Zoo.props" }))],
            Benchmarks = [.. Items("Benchmarks.props", "Benchmark", zoo, data).Select(i => ItemKeys.Read(new BenchmarkItem { Name = i.Name, Options = i.Options, DefinedIn = "Benchmarks.props" }))],
        };
        var catalogue = ModelSources.Catalogue();
        Assert.Empty(ManifestCheck.Run(manifest, catalogue));
        return new(manifest, catalogue, EvaluationStore.Of(manifest));
    }

    /// <summary>The items as MSBuild would read them, as far as these are written.</summary>
    static IEnumerable<(string Name, Dictionary<string, string> Options)> Items(string file, string element, string zoo, string data) =>
        from item in XDocument.Load(Path.Combine(SharedFolder.RepositoryRoot, file)).Descendants(element)
        where item.Attribute("Zoo")?.Value == zoo && item.Attribute("Condition") is null // one is there where a file is that these data lack
        from name in item.Attribute("Include")!.Value.Split(';')
        select (name, item.Attributes().Where(a => a.Name != "Include").ToDictionary(a => a.Name.LocalName,
            a => a.Value.Replace("$(DataRoot)", data, StringComparison.Ordinal).Replace("%(Identity)", name, StringComparison.Ordinal)));
}
