using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>Four labelled samples of three classes without pictures, and a checkpoint whose answers are what a test writes.</summary>
sealed class RecordedWorld : IDisposable
{
    readonly TempFolder _temp = new();

    public RecordedWorld()
    {
        Directory.CreateDirectory(_temp["mine"]);
        File.WriteAllText(_temp["labels.csv"], "id,label,texture\na/1.png,cat,dog\na/2.png,dog,dog\nb/3.png,owl,cat\nb/4.png,cat,owl\n");
    }

    /// <summary>What the run said.</summary>
    public List<string> Said { get; } = [];

    public string this[string name] => _temp[name];

    public string Write(string name, string content)
    {
        File.WriteAllText(_temp[name], content);
        return _temp[name];
    }

    public Evaluations Run(params (string Key, string Value)[] metadata) => RunOn([], metadata);

    public Evaluations RunOn((string Key, string Value)[] benchmark, params (string Key, string Value)[] metadata)
    {
        var manifest = new Manifest
        {
            Zoo = "z", Snapshots = _temp["snapshots"], Artifacts = _temp["artifacts"],
            Checkpoints = [ItemKeys.Read(new CheckpointItem { Name = "mine", DefinedIn = "Zoo.props", Options = Options([("Zoo", "z"), ("Predictions", _temp["mine/*"])], metadata) })],
            Benchmarks = [ItemKeys.Read(new BenchmarkItem
            {
                Name = "val", DefinedIn = "Benchmarks.props",
                Options = Options([("Zoo", "z"), ("Kind", "labels"), ("Root", _temp["labels.csv"]), ("Measures", "accuracy;calibration;transfer")], benchmark),
            })],
        };
        return new(manifest, ModelSources.Catalogue(), EvaluationStore.Of(manifest)) { Report = Said.Add };
    }

    /// <summary>The predictions where a table is all there is.</summary>
    public Predictions Predict(string file, string content, params (string Key, string Value)[] metadata)
    {
        Write(Path.Combine("mine", file), content);
        using var run = Run(metadata);
        return run.Predict("mine", "val");
    }

    public void Dispose() => _temp.Dispose();

    static Dictionary<string, string> Options((string Key, string Value)[] own, (string Key, string Value)[] over)
    {
        var options = own.ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal);
        foreach (var (key, value) in over) options[key] = value;
        return options;
    }
}
