using System.Globalization;
using Behavior.Baselines;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Gate;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Gate;

/// <summary>A suite in a folder of its own: scripted models on one benchmark, whose rows are measured and accepted as a real suite's are.</summary>
sealed class GateWorld : IDisposable
{
    public const string Set = "val", Model = "net";

    readonly TempFolder _temp = new();
    readonly List<string> _samples = [];

    /// <summary>So many samples in so many classes.</summary>
    public GateWorld(int samples = 400, int classes = 4, Func<int, string>? annotations = null)
    {
        for (var i = 0; i < samples; i++) _samples.Add($"s{i:0000} c{i % classes} {annotations?.Invoke(i)}".TrimEnd());
        Classes = string.Join(' ', Enumerable.Range(0, classes).Select(c => $"c{c}"));
        WriteSamples(_samples);
    }

    public string Classes { get; set; }

    public List<GateRuleItem> Rules { get; } = [];

    public string Sentinels { get; set; } = "";

    public TempFolder Folder => _temp;

    public Manifest Manifest => new()
    {
        Zoo = "small", Snapshots = _temp["snapshots"], Baseline = _temp["snapshots/baseline"], Artifacts = _temp.Path, GateRules = Rules,
        Checkpoints =
        [
            new() { Name = Model, Zoo = "small", Paradigm = Paradigm.Supervised, Weights = _temp[Model + ScriptedSource.Ending], Preprocess = "resize(64x64,bicubic)|normalize(imagenet)", DefinedIn = "Zoo.props" },
        ],
        Benchmarks = [new() { Name = Set, Zoo = "small", Kind = AnnotatedReader.Name, Root = _temp["val.txt"], Measures = ["accuracy", "calibration"], Sentinels = Sentinels, DefinedIn = "Benchmarks.props" }],
    };

    /// <summary>The benchmark's samples anew.</summary>
    public void WriteSamples(IEnumerable<string> samples) => File.WriteAllLines(_temp["val.txt"], [Classes, .. samples]);

    /// <summary>The samples as they were written.</summary>
    public IReadOnlyList<string> Samples => _samples;

    /// <summary>New weights: wrong about these samples, right about the others, each at its confidence.</summary>
    public void Train(IEnumerable<int> wrong, double confidence = 0.9)
    {
        var set = wrong.ToHashSet();
        File.WriteAllLines(_temp[Model + ScriptedSource.Ending], Enumerable.Range(0, _samples.Count)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i:0000} {(set.Contains(i) ? "wrong" : "right")} {confidence}")));
    }

    /// <summary>Runs the two rows: what differs waits.</summary>
    public void Run()
    {
        using var evaluations = Evaluations();
        var predictions = evaluations.Predict(Model, Set);
        Row(evaluations, "Robustness.Top1", Top1Accuracy.Of(predictions));
        Row(evaluations, "Calibration.Ece", CalibrationError.Of(predictions));
    }

    /// <summary>Accepts what waits.</summary>
    public IReadOnlyList<string> Accept(string reason = "", string filter = "")
    {
        using var evaluations = Evaluations();
        return new Acceptor(evaluations, evaluations.Weights).Accept(filter, reason);
    }

    /// <summary>Trains, runs and accepts.</summary>
    public void Pin(IEnumerable<int> wrong, string reason = "", double confidence = 0.9)
    {
        Train(wrong, confidence);
        Run();
        Accept(reason);
    }

    /// <summary>The gate's judgement.</summary>
    public Update Judge()
    {
        using var evaluations = Evaluations();
        return new CheckpointGate(evaluations).Judge(Model);
    }

    /// <summary>A row of a judgement by its theory.</summary>
    public JudgedRow Judge(string theory) => Judge().Rows.Single(r => r.Change.Theory == theory);

    public Baseline Baseline => new BaselineFolder(Manifest.Baseline).Find(Model)!;

    /// <summary>Compares sides by name.</summary>
    public GateDiff Diff() => new(Manifest, catalogue: ModelSources.Catalogue(typeof(ScriptedSource).Assembly));

    public Evaluations Evaluations() => new(Manifest, ModelSources.Catalogue(typeof(ScriptedSource).Assembly), EvaluationStore.Of(Manifest));

    public void Dispose() => _temp.Dispose();

    void Row(Evaluations evaluations, string theory, Snapshot snapshot)
    {
        var answers = Comparison.RowAnswers.Of(evaluations, snapshot.Metric, Model, Set)!;
        snapshot.With([new(InputKind.Answers, $"{Model} on {Set}", BaselineRow.HashOf([.. answers.Select(a => a.Hash)]))]);
        try { new SnapshotFolder(Manifest.Snapshots) { ShowDiff = (_, _) => { } }.Verify($"{theory}_model={Model}_dataset={Set}", snapshot); }
        catch (SnapshotException) { } // waits to be accepted
    }
}
