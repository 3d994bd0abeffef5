using System.IO.Compression;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Imaging;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Formats;
using Behavior.Tests.Common;
using Behavior.Toybox;
using Behavior.Toybox.Sets;
using TorchSharp;

namespace Behavior.Evaluation.Tests;

/// <summary>A manifest of one checkpoint with random weights and one archive of 32 pictures in 16 classes, in a folder of its own.</summary>
sealed class SmallWorld : IDisposable
{
    /// <summary>The toy networks are known before the first world is made.</summary>
    static SmallWorld() => ModelRegistry.Include(typeof(ToyReader).Assembly);

    readonly TempFolder _temp = new();

    public SmallWorld()
    {
        Artifacts = Directory.CreateDirectory(_temp["artifacts"]).FullName;
        WriteWeights(Weights);
        using var zip = ZipFile.Open(Data, ZipArchiveMode.Create);
        for (var i = 0; i < 32; i++)
        {
            using var entry = zip.CreateEntry($"class{i % 16:00}/{i:00}.png").Open();
            entry.Write(PngWriter.Encode(Picture(i)));
        }
    }

    public string Weights => _temp["model.safetensors"];

    public string Data => _temp["data.zip"];

    public string Artifacts { get; private init; } = "";

    public string this[string name] => _temp[name];

    /// <summary>It answers with the classes of the benchmark 'data', and says so.</summary>
    public CheckpointItem Checkpoint => new()
    {
        Name = "model", Zoo = "small", Architecture = "convnext_toy", LabelSpace = "data", Weights = Weights, Preprocess = "normalize(imagenet)", DefinedIn = "Zoo.props",
    };

    public BenchmarkItem Benchmark => new() { Name = "data", Zoo = "small", Kind = "class-folders-zip", Root = Data, Measures = ["accuracy"], DefinedIn = "Benchmarks.props" };

    public Evaluations Run(params CheckpointItem[] checkpoints) => Run(checkpoints, Benchmark);

    public Evaluations Run(CheckpointItem[] checkpoints, params BenchmarkItem[] benchmarks)
    {
        var manifest = new Manifest
        {
            Zoo = "small", Snapshots = _temp["snapshots"], Artifacts = Artifacts,
            Checkpoints = checkpoints.Length > 0 ? checkpoints : [Checkpoint], Benchmarks = benchmarks,
        };
        return new(manifest, ModelSources.Catalogue(typeof(ToyReader).Assembly, typeof(SmallWorld).Assembly), EvaluationStore.Of(manifest));
    }

    /// <summary>Writes a network with random weights, one value of which may be replaced.</summary>
    public static void WriteWeights(string path, float? poison = null, int classes = 16)
    {
        torch.manual_seed(1);
        using var model = ModelRegistry.Create("convnext_toy", classes);
        using var noGradients = torch.no_grad();
        if (poison is { } value) model.parameters().First().view(-1)[3].fill_(value);
        SafetensorsWriter.Write(path, model.state_dict());
    }

    public void Dispose() => _temp.Dispose();

    static RgbImage Picture(int seed)
    {
        var image = new RgbImage(64, 64);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(seed * 17 + i / 192 * (seed + 3) + i % 192 * 5);
        return image;
    }
}
