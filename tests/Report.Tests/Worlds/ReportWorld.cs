using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Findings;
using Behavior.Gate;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Report.Model;
using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Report.Tests.Worlds;

/// <summary>A zoo of scripted models on annotated datasets, and the results that a suite has left, in a folder of its own.</summary>
sealed class ReportWorld : IDisposable
{
    public const string Zoo = "small";

    readonly TempFolder _temp = new();
    readonly List<CheckpointItem> _checkpoints = [];
    readonly List<BenchmarkItem> _benchmarks = [];

    public ResultFolder Results => new(ResultFolder.FolderIn(_temp.Path));

    public Manifest Manifest => new() { Zoo = Zoo, Snapshots = _temp["snapshots"], Artifacts = _temp.Path, Checkpoints = _checkpoints, Benchmarks = _benchmarks, GateRules = Rules };

    /// <summary>The gate's rules.</summary>
    public List<GateRuleItem> Rules { get; } = [];

    /// <summary>Adds a supervised model of a family; it is right about every sample that no line <c>sample says confidence</c> names.</summary>
    public CheckpointItem Model(string name, string family = "convnext", params string[] answers) => Model(Item(name, family), answers);

    /// <summary>Adds a model.</summary>
    public CheckpointItem Model(CheckpointItem item, params string[] answers)
    {
        File.WriteAllLines(item.Weights, answers);
        _checkpoints.Add(item);
        return item;
    }

    /// <summary>A supervised model's item, to be changed.</summary>
    public CheckpointItem Item(string name, string family = "convnext") => new()
    {
        Name = name, Zoo = Zoo, Family = family, Paradigm = Paradigm.Supervised, Architecture = family + "_small",
        Weights = _temp[name + ScriptedSource.Ending], Preprocess = "resize(64x64,bicubic)|normalize(imagenet)", DefinedIn = "Zoo.props",
    };

    /// <summary>Adds a benchmark with a measure, of samples <c>id class name=value ...</c> in the classes cat, dog and hen.</summary>
    public BenchmarkItem Benchmark(string name, string measure, params string[] samples) => Benchmark(new() { Name = name, Measures = [measure] }, samples);

    /// <summary>Adds a benchmark; without samples its data are absent.</summary>
    public BenchmarkItem Benchmark(BenchmarkItem item, params string[] samples)
    {
        var placed = item with { Zoo = Zoo, Kind = AnnotatedReader.Name, Root = _temp[item.Name + ".txt"], DefinedIn = "Benchmarks.props" };
        if (samples.Length > 0) File.WriteAllLines(placed.Root, ["cat dog hen", .. samples]);
        _benchmarks.Add(placed);
        return placed;
    }

    /// <summary>Takes the pictures of a benchmark away once its models have answered.</summary>
    public void WithoutPictures(string benchmark)
    {
        using (var evaluations = Evaluations())
            foreach (var model in _checkpoints) evaluations.Predict(model.Name, benchmark);
        File.WriteAllText(_temp[benchmark + ".txt" + AnnotatedReader.WithoutPictures], "");
    }

    /// <summary>Leaves what a theory row has measured.</summary>
    public void Measured(string method, Snapshot snapshot, params (string Name, string Value)[] parameters) =>
        Results.Write(Row(method, parameters), snapshot);

    /// <summary>Leaves a finding.</summary>
    public void Found(Finding finding, params (string Name, string Value)[] parameters) =>
        Results.Write(Row(finding.Id, parameters), finding.ToSnapshot(), finding.WriteTo);

    /// <summary>Pins a row of a model on a benchmark, with the answers that the model gives now as its baseline.</summary>
    /// <param name="theory">The theory, <c>Robustness.Top1</c>.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="model">The model.</param>
    /// <param name="benchmark">The benchmark.</param>
    public void Accepted(string theory, string metric, string model, string benchmark)
    {
        var names = theory.Split('.');
        Pin(new RowName(names[0], names[1], [new("model", model), new("dataset", benchmark)]), new Snapshot(metric).Number("value", 0.5, 4, 0).With([new(InputKind.Weights, model, Weights(model))]));
        using var evaluations = Evaluations();
        new Acceptor(evaluations, evaluations.Weights).MakeBaselines("");
    }

    /// <summary>Pins a finding.</summary>
    public void Pinned(Finding finding, params (string Name, string Value)[] parameters) => Pin(Row(finding.Id, parameters), finding.ToSnapshot());

    /// <summary>Gives a model other weights: it answers otherwise from now on.</summary>
    public void Updated(CheckpointItem item, params string[] answers) => File.WriteAllLines(item.Weights, answers);

    /// <summary>Puts an item in the place of the model of its name.</summary>
    public void Replace(CheckpointItem item) => _checkpoints[_checkpoints.FindIndex(c => c.Name == item.Name)] = item;

    /// <summary>Removes a benchmark's data.</summary>
    public void Lost(string benchmark) => File.Delete(_temp[benchmark + ".txt"]);

    void Pin(RowName row, Snapshot snapshot)
    {
        Directory.CreateDirectory(Manifest.Snapshots);
        File.WriteAllText(Path.Combine(Manifest.Snapshots, row.File + ".verified.json"), snapshot.ToJson());
    }

    /// <summary>What the zoo answers.</summary>
    public Evaluations Evaluations() => new(Manifest, ModelSources.Catalogue(typeof(ScriptedSource).Assembly), EvaluationStore.Of(Manifest));

    /// <summary>What results call a model's weights.</summary>
    public string Weights(string model)
    {
        using var evaluations = Evaluations();
        return Provenance.Short(evaluations.Weights(model));
    }

    /// <summary>The report.</summary>
    public ReportModel Build(string zoo = Zoo)
    {
        using var evaluations = Evaluations();
        return ReportBuilder.Build(evaluations, Results, zoo, new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
    }

    /// <summary>The one section of the report.</summary>
    public ReportSection OnlySection() => Assert.Single(Build().Sections);

    public void Dispose() => _temp.Dispose();

    static RowName Row(string method, (string Name, string Value)[] parameters) => new("Theories", method, [.. parameters.Select(p => KeyValuePair.Create(p.Name, p.Value))]);
}
