using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Snapshots;
using Behavior.Toybox.Sets;

namespace Behavior.Perf.Faults;

/// <summary>
/// The suite in small, through the same evaluations, store, snapshots and results: three networks of the toy zoo, one of them CLIP, on few pictures of
/// the toy world and of an archive; answers, features, activations, a zero-shot classifier, and what a method makes of features.
/// </summary>
static class ShortSuite
{
    /// <summary>What the program says before it touches the store.</summary>
    public const string Ready = "ready";

    static readonly (string Name, string Architecture)[] s_models = [("toy-convnext-sup", "convnext_toy"), ("toy-vit-sup", "vit_toy_patch8_64"), ("toy-vit-clip", "clip_vit_toy")];

    /// <summary>Runs every row; the exit code is 0 where all agree, 1 where one is red, 3 where one ended in anything else.</summary>
    /// <param name="world">The folder that <see cref="World"/> has made.</param>
    /// <param name="artifacts">Where store and results go.</param>
    public static int Work(string world, string artifacts)
    {
        var manifest = Manifest(world, artifacts);
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(typeof(ToyReader).Assembly), EvaluationStore.Of(manifest)) { Report = Say };
        var (snapshots, results) = (new SnapshotFolder(manifest.Snapshots) { Report = Say }, new ResultFolder(ResultFolder.FolderIn(artifacts)) { Report = Say });
        Console.WriteLine(Ready);
        var code = 0;
        foreach (var (row, measure) in Rows(evaluations))
        {
            try
            {
                var snapshot = measure();
                results.Write(row, snapshot);
                snapshots.Verify(row.File, snapshot);
            }
            catch (BehaviorException red)
            {
                Console.WriteLine($"red {row.File}: {red.Message.ReplaceLineEndings(" ")}");
                code = Math.Max(code, 1);
            }
            catch (Exception failure)
            {
                Console.WriteLine($"unhandled {row.File}: {failure.ToString().ReplaceLineEndings(" ")}");
                code = 3;
            }
        }
        return code;
    }

    static void Say(string line)
    {
        if (line.StartsWith("BHV", StringComparison.Ordinal)) Console.WriteLine($"said {line}");
    }

    static IEnumerable<(RowName Row, Func<Snapshot> Measure)> Rows(Evaluations evaluations)
    {
        foreach (var (model, benchmark) in from model in s_models from benchmark in evaluations.Manifest.Benchmarks select (model.Name, benchmark.Name))
        {
            RowName Row(string method) => new("Short", method, [new("model", model), new("dataset", benchmark)]);
            yield return (Row("Accuracy"), () => Top1Accuracy.Of(evaluations.Predict(model, benchmark)));
            yield return (Row("Features"), () => Sum(evaluations.Features(model, benchmark).Values));
            yield return (Row("Activations"), () => Sum(evaluations.Activations(model, benchmark).Layers[^1].Values));
            yield return (Row("Answers"), () => new Snapshot().Count("sum", evaluations.Answers("signs/1", model, benchmark, () => [.. Signs(evaluations.Features(model, benchmark))]).Sum()));
        }
    }

    static Snapshot Sum(float[] values) => new Snapshot().Number("sum", values.Sum(v => (double)v), 6, 0);

    static IEnumerable<int> Signs(FeatureTable features) => features.Values.Chunk(features.Width).Select(v => v.Count(x => x > 0));

    static Manifest Manifest(string world, string artifacts) => new()
    {
        Zoo = "short", Snapshots = World.SnapshotsIn(world), Artifacts = artifacts,
        Checkpoints = [.. s_models.Select(m => Checkpoint(m.Name, m.Architecture))],
        Benchmarks =
        [
            new() { Name = "toy-val", Zoo = "short", Kind = "toy", Take = 96, Measures = [MeasureNames.Accuracy, MeasureNames.Transfer], DefinedIn = "here" },
            new() { Name = "archive", Zoo = "short", Kind = "class-folders-zip", Root = World.ArchiveIn(world), Measures = [MeasureNames.Accuracy], DefinedIn = "here" },
        ],
    };

    static CheckpointItem Checkpoint(string name, string architecture)
    {
        var zoo = Path.Combine(World.RepositoryRoot, "zoo", "toy");
        return new()
        {
            Name = name, Zoo = "short", Architecture = architecture, Preprocess = "normalize(imagenet)", DefinedIn = "here", Weights = Path.Combine(zoo, name + ".safetensors"),
            Options = new Dictionary<string, string> { ["Vocabulary"] = Path.Combine(zoo, "toy-vocabulary.txt"), ["Templates"] = Path.Combine(zoo, "toy-templates.txt") },
        };
    }
}
