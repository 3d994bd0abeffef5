using System.Diagnostics;
using System.Globalization;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Bench;

namespace Behavior.Evaluation.Bench.Onnx;

/// <summary>One network through TorchSharp and as an ONNX file, in turns, each time in a process of its own and with an empty store: opening, decoding, transform, network, store.</summary>
static class OnnxBench
{
    const int Rounds = 4;

    public static void Run(string weights, string onnx, string pictures, string work, string take)
    {
        for (var round = 1; round <= Rounds; round++)
            foreach (var file in new[] { weights, onnx })
            {
                var clock = Stopwatch.StartNew();
                OwnProcess.Run("evaluate", file, pictures, work, take);
                Console.WriteLine($"    round {round}, whole process {clock.Elapsed.TotalSeconds:0.0} s, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
            }
    }

    public static void RunOne(string weights, string pictures, string work, int take)
    {
        var manifest = new Manifest
        {
            Zoo = "bench", Snapshots = work, Artifacts = Path.Combine(work, "artifacts"),
            Checkpoints =
            [
                new()
                {
                    Name = "resnet56", Zoo = "bench", Paradigm = Paradigm.Supervised, Family = "resnet", Architecture = weights.EndsWith(".onnx", StringComparison.Ordinal) ? "" : "resnet56_cifar",
                    Weights = weights, Preprocess = "normalize(imagenet)", LabelSpace = "cifar-10",
                },
            ],
            Benchmarks = [new() { Name = "set", Zoo = "bench", Kind = "class-folders-zip", Root = pictures, Take = take, Measures = ["accuracy"] }],
        };
        if (Directory.Exists(manifest.Artifacts)) Directory.Delete(manifest.Artifacts, recursive: true);
        var clock = Stopwatch.StartNew();
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        var predictions = evaluations.Predict("resnet56", "set");
        var seconds = clock.Elapsed.TotalSeconds;
        var right = predictions.Top1.Zip(predictions.Labels).Count(p => p.First == p.Second);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(weights),-30} {seconds,6:0.0} s  {predictions.Samples.Count / seconds,6:0} images/s  processor "
            + $"{Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds,5:0.0} s  peak {Resident.Peak / 1e6,4:0} MB  {right:N0} of {predictions.Samples.Count:N0} right"));
    }
}
