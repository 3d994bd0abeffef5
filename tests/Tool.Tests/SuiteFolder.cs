using System.Text.Json;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Evaluation;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.ModelZoo;
using Behavior.Tests.Common;
using Behavior.Toybox.Sets;

namespace Behavior.Tool.Tests;

/// <summary>The folder of a suite that was built: its manifest lies under <c>bin</c>, as a build leaves it.</summary>
sealed class SuiteFolder : IDisposable
{
    readonly TempFolder _temp = new();
    readonly List<Dictionary<string, string>> _checkpoints = [], _benchmarks = [], _extensions = [];

    static SuiteFolder() => ModelRegistry.Include(typeof(ToyReader).Assembly); // the toy networks are known, as in the tool

    public SuiteFolder()
    {
        foreach (var folder in new[] { Bin, Snapshots }) Directory.CreateDirectory(folder);
        Write();
    }

    public string Path => _temp.Path;

    public string Bin => _temp["bin"];

    public string Snapshots => _temp["snapshots"];

    public string Artifacts => _temp["artifacts"];

    public string ManifestFile => System.IO.Path.Combine(Bin, ManifestReader.FileName);

    public string this[string name] => _temp[name];

    public Manifest Manifest => ManifestReader.Read(ManifestFile);

    public EvaluationStore Store => EvaluationStore.Of(Manifest);

    /// <summary>A suite with one sound checkpoint, whose weights are one number, and one sound benchmark.</summary>
    public static SuiteFolder Sound()
    {
        var suite = new SuiteFolder();
        PlainSafetensors.Write(suite["model.safetensors"], 0.5f);
        suite.Checkpoint("model", ("Weights", suite["model.safetensors"]));
        suite.Benchmark("toy-val");
        return suite;
    }

    /// <summary>Adds a checkpoint that is sound but for what is given.</summary>
    public void Checkpoint(string name, params (string Key, string Value)[] metadata)
    {
        _checkpoints.Add(Metadata(name, "Zoo.props", [("Zoo", "small"), ("Architecture", "convnext_toy"), ("Weights", this["absent.safetensors"]), ("Preprocess", "normalize(imagenet)")], metadata));
        Write();
    }

    /// <summary>Adds a benchmark of the toy world that is sound but for what is given.</summary>
    public void Benchmark(string name, params (string Key, string Value)[] metadata)
    {
        _benchmarks.Add(Metadata(name, "Benchmarks.props", [("Zoo", "small"), ("Kind", "toy"), ("Measures", "accuracy")], metadata));
        Write();
    }

    /// <summary>Adds an assembly; the toy world's is named by every suite that uses it.</summary>
    public void Extension(string name)
    {
        _extensions.Add(Metadata(name, "Benchmarks.props", [], []));
        Write();
    }

    /// <summary>Keeps predictions in the suite's store.</summary>
    /// <returns>The file.</returns>
    public string Keep(string checkpoint)
    {
        var provenance = new Provenance(checkpoint, "arch", "data", "normalize(half)", "float32", "cpu");
        Store.Keep(new Predictions(checkpoint, "toy-val", [new Sample("s0", 0), new Sample("s1", 1)], [0, 1], LabelSpace.OfIds("", ["a", "b"]), AnswerTable.OfScores([2, 0, 3, 1], 2), provenance));
        return Store.Entries().Single(e => EvaluationStore.Describe(e)?["checkpoint"] == checkpoint).Path;
    }

    public void Dispose() => _temp.Dispose();

    void Write() => File.WriteAllText(ManifestFile, JsonSerializer.Serialize(new
    {
        zoo = "small", snapshots = Snapshots, artifacts = Artifacts, startedIn = Path, checkpoints = _checkpoints, benchmarks = _benchmarks, extensions = _extensions,
    }));

    static Dictionary<string, string> Metadata(string name, string definedIn, (string Key, string Value)[] usual, (string Key, string Value)[] given)
    {
        var item = new Dictionary<string, string> { ["Name"] = name, ["DefinedIn"] = definedIn };
        foreach (var (key, value) in usual.Concat(given)) item[key] = value;
        return item;
    }
}
