using Behavior.Findings;
using Behavior.Imaging.Decoding;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Statistics;
using Behavior.Report.Charts;
using Behavior.Report.Html;
using Behavior.Report.Markdown;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Updates;

/// <summary>A model that is right about 57 of 60 pictures, and updates of it.</summary>
public sealed class UpdateBuilderTests : IDisposable
{
    const string Top1 = "Robustness.Top1", Ece = "Calibration.Ece";

    static readonly string[] s_classes = ["cat", "dog", "hen"];
    static readonly string[] s_old = ["v0 wrong 0.6", "v1 wrong 0.7", "v2 wrong 0.8"];

    /// <summary>Loses thirty pictures, v3 to v32, each more surely than the one before; wins the three.</summary>
    static readonly string[] s_worse = [.. Enumerable.Range(3, 30).Select(i => FormattableString.Invariant($"v{i} wrong {0.5 + i / 100.0:0.00}"))];

    readonly ReportWorld _world = new();
    readonly CheckpointItem _one;

    public UpdateBuilderTests()
    {
        _world.Benchmark(new BenchmarkItem { Name = "val", Measures = ["accuracy", "calibration"] }, [.. Enumerable.Range(0, 60).Select(i => $"v{i} {s_classes[i % 3]}")]);
        _one = _world.Model("one", "convnext", s_old);
        _world.Model("other", "vit");
        _world.Accepted(Top1, MetricIds.Top1, "one", "val");
        _world.Accepted(Top1, MetricIds.Top1, "other", "val");
    }

    public void Dispose() => _world.Dispose();

    static Finding Claim(string id, double effect) => new(id, "one is larger", "3 Calibration", [new("", "one > other", Effect.Of(effect, 50, 0.05, 49, 50))]);

    UpdatedBenchmark OnlyBenchmark() => Assert.Single(Assert.Single(_world.Build().Updates).Benchmarks);

    static T Block<T>(UpdatedBenchmark benchmark, string title) where T : ReportBlock => Assert.IsType<T>(Assert.Single(benchmark.Blocks, b => b.Title == title));

    [Fact]
    public void A_zoo_that_answers_as_it_was_accepted_shows_nothing_of_updates()
    {
        var report = _world.Build();

        Assert.Empty(report.Updates);
        Assert.DoesNotContain("pdates", HtmlReport.Write(report).Split("</style>")[1].Split("<script>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("pdate", MarkdownReport.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_that_loses_pictures_has_the_gates_verdict_and_its_row()
    {
        _world.Updated(_one, s_worse);

        var update = Assert.Single(_world.Build().Updates);

        Assert.Equal(("one", "do not merge"), (update.Checkpoint, update.Verdict));
        Assert.StartsWith("one: DO NOT MERGE. 1 of 1 rows regressed", update.Message);
        Assert.Contains(_world.Weights("one"), update.Compared);
        Assert.Equal("row | tier | before | after | difference, 95 % | p, Holm | lost / won | verdict", update.Changed.Heading());
        // 57 of 60, then 30 of 60: exact McNemar of 30 against 3.
        Assert.StartsWith("val top-1 | supporting | 0.950 | 0.500 | −45.0 points | 1e-6 | 30 / 3 | regressed", Assert.Single(update.Changed.Lines()), StringComparison.Ordinal);
        Assert.Equal((0, 0), (update.Others.Rows.Count, update.Same));
        Assert.StartsWith("regressed: val top-1 0.950 -> 0.500", Assert.Single(Assert.Single(update.Benchmarks).Sentences));
    }

    [Fact]
    public void Lost_and_won_pictures_are_shown_the_surest_mistakes_first_with_both_answers()
    {
        _world.Updated(_one, s_worse);

        var benchmark = OnlyBenchmark();
        var (lost, won) = (Block<GalleryBlock>(benchmark, "Lost pictures"), Block<GalleryBlock>(benchmark, "Won pictures"));

        Assert.Equal("Right before, wrong now: 12 of 30, those first whose wrong answer is the surest.", lost.Caption);
        Assert.Equal(12, lost.Examples.Count);
        Assert.Equal(["hen: was hen at 90.0 %, now cat at 82.0 %", "dog: was dog at 90.0 %, now hen at 81.0 %"], lost.Examples.Take(2).Select(Text)); // v32 and v31
        Assert.Equal("Wrong before, right now: all 3, those first whose wrong answer is the surest.", won.Caption);
        Assert.Equal(["hen: was cat at 80.0 %, now hen at 90.0 %", "dog: was hen at 70.0 %, now dog at 90.0 %", "cat: was dog at 60.0 %, now cat at 90.0 %"], won.Examples.Select(Text));
        Assert.Equal(20 * 32 % 256, ImageDecoder.Decode(lost.Examples[0].Png, "v32").Pixels[0]); // the picture of v32, not of its place among the lost

        static string Text(ExamplePicture e) => $"{e.Heading}: {string.Join(", ", e.Lines)}";
    }

    [Fact]
    public void Classes_that_lose_and_confusions_that_grow_are_tables()
    {
        _world.Updated(_one, [.. s_old, .. Enumerable.Range(1, 9).Select(i => $"v{3 * i} wrong 0.9")]); // nine cats

        var benchmark = OnlyBenchmark();

        Assert.Equal(["cat | dog | 0 | 9"], Block<TableBlock>(benchmark, "Confusions that grew").Table.Lines());
        Assert.StartsWith("cat | 9 | 0 | −45.0 | 0.004", Assert.Single(Block<TableBlock>(benchmark, "Classes that lose most").Table.Lines()));
    }

    [Fact]
    public void A_calibration_row_has_both_reliability_diagrams()
    {
        _world.Accepted(Ece, MetricIds.Ece, "one", "val");
        _world.Updated(_one, s_worse);

        var figure = Block<FigureBlock>(OnlyBenchmark(), "Reliability, old over new");

        var chart = Assert.IsType<ReliabilityChart>(Assert.Single(figure.Panels));
        Assert.Equal((0.95, 0.5), (Right(chart.Baseline!), Right(chart.Diagram)));
        Assert.Equal(["baseline", "update"], figure.Key.Select(k => k.Name));
        Assert.Contains("87 to 93 | 100.0 | 57 | 100.0 | 30", figure.Numbers.Lines());
        Assert.Contains("var(--baseline,", chart.ToSvg("c"), StringComparison.Ordinal);
        Assert.DoesNotContain("var(--baseline,", (chart with { Baseline = null }).ToSvg("c"), StringComparison.Ordinal);

        static double Right(Metrics.Confidence.Reliability diagram) => diagram.Bins.Where(b => b.Count > 0).Sum(b => b.Count * b.Accuracy.Value) / diagram.N;
    }

    [Fact]
    public void An_invariance_row_has_both_curves()
    {
        _world.Benchmark(new BenchmarkItem { Name = "moved", Measures = ["invariance"], Resolution = 64 }, "i0 cat", "i1 dog", "i2 hen", "i3 cat");
        _world.Accepted("Invariance.ResolutionCurve", MetricIds.KeptAlong(InvarianceAxis.Resolution), "one", "moved");
        _world.Updated(_one, [.. s_old, "i0 wrong 0.9"]);

        var figure = Block<FigureBlock>(OnlyBenchmark(), "Accuracy along transformations, old over new");

        var chart = Assert.IsType<CurvesChart>(Assert.Single(figure.Panels));
        Assert.Equal(["baseline 0 1 1 1 1", "update 0 0.75 0.75 0.75 0.75"], chart.Models.Select(s => FormattableString.Invariant($"{s.Name} {string.Join(' ', s.Values.Select(v => v!.Value))}")));
        Assert.NotEqual(chart.Models[0].Color, chart.Models[1].Color);
        Assert.All(chart.Models.SelectMany(m => m.Values), v => Assert.NotNull(v!.Interval));
        Assert.Contains("resolution 224 of 224 pixels | 100.0 | 75.0", figure.Numbers.Lines());
    }

    [Fact]
    public void A_row_that_cannot_be_told_is_folded_unless_it_is_critical_and_leaves_the_verdict_open()
    {
        _world.Updated(_one, [.. s_old, "v3 wrong 0.9", "v4 wrong 0.9"]); // two of 60: significant of nothing

        var folded = Assert.Single(_world.Build().Updates);
        _world.Rules.Add(new() { Name = "top-1", Theory = Top1, Tier = GateTier.Critical });
        var open = Assert.Single(_world.Build().Updates);

        Assert.Equal(("merge", 0, 1), (folded.Verdict, folded.Changed.Rows.Count, folded.Others.Rows.Count));
        Assert.False(Assert.Single(folded.Benchmarks).HasChanged);
        Assert.Matches("needs [0-9,]+ samples", folded.Others.Rows[0][^1].Detail);
        Assert.Equal(("undecided", 1, 0), (open.Verdict, open.Changed.Rows.Count, open.Others.Rows.Count));
        Assert.True(Assert.Single(open.Benchmarks).HasChanged);
    }

    [Fact]
    public void A_checkpoint_with_the_accepted_weights_and_another_preprocessing_is_an_update_too()
    {
        _world.Replace(_one with { Preprocess = "resize(32x32,bicubic)|normalize(imagenet)" }); // blind below 64 pixels

        Assert.Equal("do not merge", Assert.Single(_world.Build().Updates).Verdict);
    }

    [Fact]
    public void The_page_has_the_anchor_that_the_gates_message_links_to()
    {
        _world.Updated(_one, s_worse);

        Assert.Contains("id=\"val\"", HtmlReport.Write(_world.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_is_damaged_is_said_and_spares_the_others()
    {
        _world.Updated(_one, s_worse);
        File.WriteAllText(Path.Combine(_world.Manifest.Baseline, "other.baseline.parquet"), "PAR1");

        var report = _world.Build();

        Assert.Equal("one", Assert.Single(report.Updates).Checkpoint);
        Assert.Contains(report.LeftOut, l => l.StartsWith("BHV0440: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_that_are_not_here_are_no_update()
    {
        _world.Lost("val");

        Assert.Empty(_world.Build().Updates);
    }

    [Fact]
    public void Claims_are_listed_whose_verdict_is_another_one_than_the_pinned()
    {
        _world.Pinned(Claim("S1", 0.2), ("zoo", ReportWorld.Zoo));
        _world.Pinned(Claim("S2", 0.2), ("zoo", ReportWorld.Zoo));
        _world.Found(Claim("S1", 0), ("zoo", ReportWorld.Zoo));
        _world.Found(Claim("S2", 0.2), ("zoo", ReportWorld.Zoo));

        var before = _world.Build();
        _world.Updated(_one, s_worse);
        var after = _world.Build();

        Assert.Empty(before.ChangedVerdicts);
        Assert.Equal(["S1: holds → inconclusive"], after.ChangedVerdicts.Select(v => v.Text));
        Assert.Contains("S1: holds → inconclusive", MarkdownReport.Write(after), StringComparison.Ordinal);
    }
}
