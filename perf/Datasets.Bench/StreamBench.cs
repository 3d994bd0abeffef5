using System.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Datasets.Bench;

/// <summary>What a process takes at most while a CIFAR network answers for the first pictures of a set, all of them and parts: memory must not grow with the pictures.</summary>
static class StreamBench
{
    public static void Run(string work, string weights, string form, int pictures)
    {
        var root = form switch { "tar" => Packed.Tar(work), "zip" => Packed.Zip(work), "parquet" => Packed.Parquet(work), _ => Path.Combine(work, "pictures") };
        var manifest = new Manifest
        {
            Zoo = "bench", Snapshots = work, Artifacts = Path.Combine(work, $"artifacts-{form}-{pictures}"),
            Checkpoints =
            [
                new()
                {
                    Name = "resnet20", Zoo = "bench", Paradigm = Paradigm.Supervised, Family = "resnet", Architecture = "resnet20_cifar", Weights = weights,
                    Preprocess = "normalize(imagenet)", LabelSpace = "cifar-10",
                },
            ],
            Benchmarks = [new() { Name = "set", Zoo = "bench", Kind = form == "parquet" ? "parquet" : "class-folders", Root = root, Take = pictures, Measures = ["accuracy"] }],
        };
        if (Directory.Exists(manifest.Artifacts)) Directory.Delete(manifest.Artifacts, recursive: true);
        var clock = Stopwatch.StartNew();
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(manifest), EvaluationStore.Of(manifest));
        var predictions = evaluations.Predict("resnet20", "set");
        var right = predictions.Top1.Zip(predictions.Labels).Count(p => p.First == p.Second);
        Console.WriteLine($"{form,-8} {predictions.Samples.Count,7:N0} pictures  {clock.Elapsed.TotalSeconds,6:0.0} s  peak {Peak():N0} MB, "
            + $"held at the end {GC.GetTotalMemory(forceFullCollection: true) >> 20:N0} MB managed, {right:N0} right");
    }

    static long Peak()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) >> 10;
    }
}
