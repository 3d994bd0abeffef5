using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Robustness;
using Behavior.Report.Tests.Worlds;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Measures;

/// <summary>Six supervised models and two of CLIP, scripted, on 40 pictures in distribution and twice 40 beyond.</summary>
public sealed class EffectiveRobustnessTests : IDisposable
{
    const int Pictures = 40;
    static readonly string[] s_sets = ["val", "shifted", "other"];
    static readonly double[] s_clean = [0.5, 0.6, 0.7, 0.8, 0.9], s_shifted = [0.33, 0.41, 0.52, 0.6, 0.74];

    static readonly EqualityComparer<double> s_asPinned = EqualityComparer<double>.Create((a, b) => Math.Abs(a - b) <= 5e-4); // three decimals

    readonly TempFolder _temp = new();
    readonly List<CheckpointItem> _checkpoints = [];

    public EffectiveRobustnessTests()
    {
        foreach (var set in s_sets) File.WriteAllLines(_temp[set + ".txt"], ["cat dog", .. Enumerable.Range(0, Pictures).Select(i => $"{set}{i} cat")]);
        (int Clean, int Shifted, int Other)[] supervised = [(20, 12, 9), (23, 13, 12), (26, 17, 14), (30, 20, 17), (33, 22, 21), (36, 28, 24)];
        foreach (var (i, right) in supervised.Index()) Add($"sup{i}", Paradigm.Supervised, right);
        Add("clip0", Paradigm.Clip, (24, 22, 20));
        Add("clip1", Paradigm.Clip, (28, 25, 21));
        File.WriteAllLines(_temp["published.csv"], ["model,clean,shifted", .. s_clean.Zip(s_shifted).Select((p, i) => FormattableString.Invariant($"m{i},{100 * p.First},{100 * p.Second}"))]);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_set_with_published_standards_has_its_line_through_them()
    {
        using var evaluations = Evaluations(_temp["published.csv"]);

        var snapshot = EffectiveRobustness.Of(evaluations, "clip0", "shifted");

        var expected = AccuracyLine.Fit(s_clean, s_shifted).Predicted(0.6, 0.55, Pictures);
        Assert.Equal([expected.Value, expected.Low!.Value, expected.High!.Value], new[] { "value", "low", "high" }.Select(f => snapshot.Fields.Single(s => s.Name == f).Number!.Value), s_asPinned);
        Assert.Equal("5 models of published.csv", snapshot.Fields.Single(f => f.Name == "standard models").Text);
        Assert.Contains(snapshot.Inputs.All, i => i.Name == "standards of shifted");
        Assert.Equal("6 supervised models of the zoo", EffectiveRobustness.Of(evaluations, "clip0", "other").Fields.Single(f => f.Name == "standard models").Text);
    }

    [Fact]
    public void Where_the_item_takes_fewer_pictures_their_variance_widens_the_interval()
    {
        using var evaluations = Evaluations(_temp["published.csv"], take: Pictures);

        var snapshot = EffectiveRobustness.Of(evaluations, "clip0", "shifted");

        var line = AccuracyLine.Fit(s_clean, s_shifted);
        var sampling = 1 / (Pictures * 0.55 * 0.45) + line.Slope * line.Slope / (Pictures * 0.6 * 0.4);
        Assert.Equal(line.Predicted(0.6, 0.55, Pictures, sampling: sampling).Low!.Value, snapshot.Fields.Single(f => f.Name == "low").Number!.Value, s_asPinned);
    }

    [Fact]
    public void Published_lines_and_the_zoos_are_parts_that_scatter_independently()
    {
        using var evaluations = Evaluations(_temp["published.csv"]);
        var zoo = new Zoo(evaluations, "small");
        BenchmarkItem[] sets = [zoo.Manifest.Benchmark("shifted"), zoo.Manifest.Benchmark("other")];

        var both = EffectiveRobustness.BeyondTheLine(zoo, "clip", sets);
        FindingPart published = EffectiveRobustness.BeyondTheLine(zoo, "clip", sets[..1]), own = EffectiveRobustness.BeyondTheLine(zoo, "clip", sets[1..]);

        Assert.EndsWith("> the line through 5 models of published.csv and 6 supervised models of the zoo", both.Groups);
        Assert.Equal((5, 6, 11), (published.Effect.Units, own.Effect.Units, both.Effect.Units));
        Assert.Equal((published.Effect.Estimate.Value + own.Effect.Estimate.Value) / 2, both.Effect.Estimate.Value, 1e-12);
        Assert.InRange(Width(both), Math.Max(Width(published), Width(own)) / 2 * 0.8, Math.Sqrt(Math.Pow(Width(published), 2) + Math.Pow(Width(own), 2)) / 2); // more degrees of freedom than either
        Assert.Equal(["clip0", "clip1"], published.Inputs.Select(i => i.Checkpoint).Distinct());
        Assert.Equal("shifted", Assert.Single(published.FurtherInputs).Of);
        Assert.Empty(own.FurtherInputs);
    }

    [Fact]
    public void Peers_matched_by_accuracy_stay_the_zoos()
    {
        using var evaluations = Evaluations(_temp["published.csv"]);
        var zoo = new Zoo(evaluations, "small");

        Assert.EndsWith("> the nearest of 6 supervised models of the zoo", EffectiveRobustness.BeyondMatchedPeers(zoo, "clip", [zoo.Manifest.Benchmark("shifted")]).Groups);
    }

    [Fact]
    public void Too_few_published_models_make_no_line()
    {
        File.WriteAllText(_temp["few.csv"], "model,clean,shifted\na,50,40\nb,60,50\nc,70,60\n");
        using var evaluations = Evaluations(_temp["few.csv"]);
        var zoo = new Zoo(evaluations, "small");

        Assert.Equal("undefined: too few: 3 of 5 standard models", EffectiveRobustness.Of(evaluations, "clip0", "shifted").Fields.Single(f => f.Name == "value").Text);
        Assert.Equal("too few: 3 of 5 standard models", EffectiveRobustness.BeyondTheLine(zoo, "clip", [zoo.Manifest.Benchmark("shifted")]).Effect.Estimate.WhyUndefined);
    }

    [Fact]
    public void Absent_standards_skip_the_row()
    {
        using var evaluations = Evaluations(_temp["nowhere.csv"]);

        Assert.Throws<AbsentException>(() => EffectiveRobustness.Of(evaluations, "clip0", "shifted"));
    }

    static double Width(FindingPart part) => part.Effect.Estimate.High!.Value - part.Effect.Estimate.Low!.Value;

    void Add(string name, Paradigm paradigm, (int Clean, int Shifted, int Other) right)
    {
        var path = _temp[name + ScriptedSource.Ending];
        File.WriteAllLines(path, s_sets.Zip([right.Clean, right.Shifted, right.Other], (set, r) => Enumerable.Range(r, Pictures - r).Select(i => $"{set}{i} wrong 0.9")).SelectMany(l => l));
        _checkpoints.Add(new() { Name = name, Zoo = "small", Paradigm = paradigm, Weights = path, Preprocess = "resize(64x64,bicubic)|normalize(imagenet)", DefinedIn = "Zoo.props" });
    }

    Evaluations Evaluations(string standards, int? take = null)
    {
        BenchmarkItem Item(string name) => new() { Name = name, Zoo = "small", Kind = AnnotatedReader.Name, Root = _temp[name + ".txt"], Measures = ["robustness"], DefinedIn = "Benchmarks.props" };
        var manifest = new Manifest
        {
            Zoo = "small", Snapshots = _temp["snapshots"], Artifacts = _temp["artifacts"], Checkpoints = _checkpoints,
            Benchmarks = [Item("val"), Item("shifted") with { Reference = "val", Standards = standards, Take = take }, Item("other") with { Reference = "val" }],
        };
        return new(manifest, ModelSources.Catalogue(typeof(ScriptedSource).Assembly), EvaluationStore.Of(manifest));
    }
}
