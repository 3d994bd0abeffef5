using System.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;

namespace Behavior.Evaluation.Bench.Memory;

/// <summary>Top-1 of every checkpoint of a manifest on its only benchmark, through an empty store, as a row of the suite asks for it; prints what that took.</summary>
static class Evaluated
{
    public static void Run(Manifest manifest)
    {
        var store = EvaluationStore.FolderIn(manifest.Artifacts);
        if (Directory.Exists(store)) Directory.Delete(store, recursive: true);
        var clock = Stopwatch.StartNew();
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(typeof(Evaluated).Assembly), EvaluationStore.Of(manifest));
        var benchmark = manifest.Benchmarks[0].Name;
        var right = manifest.Checkpoints.Select(c => Right(evaluations.Predict(c.Name, benchmark))).ToList();
        var (count, seconds) = (evaluations.Data(benchmark).Samples.Count, clock.Elapsed.TotalSeconds);
        Console.WriteLine($"| {benchmark} | {count:N0} | {seconds:0.0} s | {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s | {count / seconds:N0} | "
            + $"{Resident.Peak / Resident.Megabyte:0} MB | {Resident.Parts()} | {string.Join(", ", right.Select(r => $"{r:N0}"))} |");
    }

    static int Right(Predictions predictions) => predictions.Top1.Zip(predictions.Labels).Count(p => p.First == p.Second);
}
