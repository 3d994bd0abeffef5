using Behavior.Evaluation.Sources;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;
using Behavior.Toybox;
using Behavior.Toybox.Sets;

namespace Behavior.Manifests.Tests;

/// <summary>Items as a build writes them: a name and metadata.</summary>
static class Given
{
    /// <summary>What the engine and the toy world bring.</summary>
    public static readonly Catalogue Catalogue = ModelSources.Catalogue(typeof(ToyReader).Assembly);

    /// <summary>A sound checkpoint, with metadata put over its own; an empty text takes one away.</summary>
    public static CheckpointItem Checkpoint(string name = "a", params (string Key, string Value)[] metadata) => ItemKeys.Read(new CheckpointItem
    {
        Name = name, DefinedIn = "Zoo.props",
        Options = Merged([("Zoo", "toy"), ("Architecture", "convnext_toy"), ("Weights", "a.safetensors"), ("Preprocess", "normalize(half)")], metadata),
    });

    /// <summary>A sound benchmark, likewise.</summary>
    public static BenchmarkItem Benchmark(string name = "toy-val", params (string Key, string Value)[] metadata) => ItemKeys.Read(new BenchmarkItem
    {
        Name = name, DefinedIn = "Benchmarks.props",
        Options = Merged([("Zoo", "toy"), ("Kind", "toy"), ("Measures", "accuracy")], metadata),
    });

    /// <summary>A sound rule of the gate, likewise.</summary>
    public static GateRuleItem Rule(string name = "all", params (string Key, string Value)[] metadata) => ItemKeys.Read(new GateRuleItem
    {
        Name = name, DefinedIn = "Gate.props",
        Options = Merged([("Tier", "critical"), ("Reason", "a test")], metadata),
    });

    /// <summary>A manifest of the zoo 'toy'.</summary>
    public static Manifest Manifest(CheckpointItem[] checkpoints, params BenchmarkItem[] benchmarks) =>
        new() { Zoo = "toy", Snapshots = "", Artifacts = "", Checkpoints = checkpoints, Benchmarks = benchmarks };

    static Dictionary<string, string> Merged((string Key, string Value)[] own, (string Key, string Value)[] over)
    {
        var all = own.ToDictionary(m => m.Key, m => m.Value);
        foreach (var (key, value) in over) all[key] = value;
        return all.Where(m => m.Value.Length > 0).ToDictionary();
    }
}
