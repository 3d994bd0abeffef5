using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Robustness;
using Behavior.Published;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Accuracy under shift over accuracy in distribution, with the line of the standard models: the zoo's supervised ones, or the published ones that the item names.</summary>
static class EffectiveRobustnessFigure
{
    /// <summary>The figure; none where no benchmark names its reference, or none was measured.</summary>
    public static IEnumerable<ReportBlock> Of(ReportSource source)
    {
        var panels = source.Zoo.Shifted.Where(b => b.Reference.Length > 0).Select(b => (Benchmark: b, Points: Points(source, b))).Where(p => p.Points.Count > 1).ToList();
        if (panels.Count == 0) yield break;
        yield return new FigureBlock("Accuracy under shift against accuracy in distribution",
            "Each point is a model (rings: the same recipe on fewer samples), with 95 % Wilson intervals both ways. "
            + $"Solid: what a line through the supervised models expects{Published(panels.ConvertAll(p => p.Benchmark))}, fitted in logit space (Taori et al. 2020); dotted: no loss at all. "
            + "Height above the solid line is effective robustness; the table gives it in points with 95 % intervals of prediction (where a further standard model could have come out), "
            + "beside the lead over accuracy-matched supervised models.",
            [.. panels.Select(p => Chart(source, p.Benchmark, p.Points))], Numbers(source, [.. panels.Select(p => p.Benchmark)]))
        { Legend = source.Models };
    }

    static List<ScatterPoint> Points(ReportSource source, BenchmarkItem benchmark) =>
    [
        .. from model in source.Models.Select(m => (m.Name, m.Color, m.Paradigm, IsControl: false)).Concat(Fewer(source))
           let clean = RobustnessSection.Accuracy(source, model.Name, benchmark.Reference)
           let shifted = RobustnessSection.Accuracy(source, model.Name, benchmark.Name)
           where clean is not null && shifted is not null
           select new ScatterPoint(model.Name, model.Color, clean, shifted, model.Paradigm == Paradigms.Supervised, model.IsControl),
    ];

    /// <summary>The recipes of the zoo's models on fewer samples, in the models' colours.</summary>
    static IEnumerable<(string Name, SeriesColor Color, string Paradigm, bool IsControl)> Fewer(ReportSource source) =>
        from control in source.Manifest.Checkpoints
        where control.Zoo == source.Name && control.Control == SampleCounts.Control
        let like = source.Models.FirstOrDefault(m => m.Architecture == control.Architecture && m.Paradigm == control.Paradigm.Word())
        where like is not null
        select (control.Name, like.Color, like.Paradigm, true);

    static ScatterChart Chart(ReportSource source, BenchmarkItem benchmark, List<ScatterPoint> points)
    {
        var across = Scale($"accuracy on {benchmark.Reference}, %", [.. points.Select(p => p.X)]);
        var up = Scale($"accuracy on {benchmark.Name}, %", [.. points.Select(p => p.Y)]);
        var line = Expected(source, benchmark, points, across, up);
        return new(benchmark.Name, $"Accuracy of {points.Count} models on {benchmark.Name} over their accuracy on {benchmark.Reference}.", points, line, across, up);
    }

    /// <summary>Whole tenths that hold every interval.</summary>
    static Axis Scale(string title, List<Estimate> values)
    {
        double low = values.Min(v => v.Low ?? 0), high = values.Max(v => v.High ?? 1);
        return Axis.Percent(title, Math.Floor(low * 10) / 10, Math.Ceiling(high * 10) / 10, high - low > 0.5 ? 0.2 : 0.1);
    }

    /// <summary>Which panels' lines are of other models.</summary>
    static string Published(List<BenchmarkItem> benchmarks) =>
        benchmarks.Where(b => b.Standards.Length > 0).Select(b => b.Name).ToList() is { Count: > 0 } names
            ? $" (for {string.Join(", ", names)}: through the published models that Standards names)"
            : "";

    static List<(double X, double Y)> Expected(ReportSource source, BenchmarkItem benchmark, List<ScatterPoint> points, Axis across, Axis up)
    {
        if (Line(source, benchmark, points) is not { } line) return [];
        var grid = Enumerable.Range(1, 39).Select(i => across.Min + (across.Max - across.Min) * i / 40);
        return [.. grid.Select(x => (X: x, Y: line(x))).Where(p => p.Y >= up.Min && p.Y <= up.Max)];
    }

    /// <summary>The accuracy that standard models are expected to have at a clean accuracy; NaN where too few say so.</summary>
    static Func<double, double>? Line(ReportSource source, BenchmarkItem benchmark, List<ScatterPoint> points)
    {
        if (benchmark.Standards.Length > 0)
            return source.Try(() => PublishedStandards.Of(benchmark)) is { } published ? At(StandardLine.Through(published)) : null;
        var standard = points.Where(p => p.IsStandard && p.X.Value is > 0 and < 1 && p.Y.Value is > 0 and < 1).ToList();
        if (standard.Select(p => p.X.Value).Distinct().Count() < 2) return null;
        var line = AccuracyLine.Fit([.. standard.Select(p => p.X.Value)], [.. standard.Select(p => p.Y.Value)]);
        return x => line.Expected(x).Value;

        static Func<double, double> At(StandardLine line) => x => line.At(x)?.Expected(x).Value ?? double.NaN;
    }

    static Table Numbers(ReportSource source, List<BenchmarkItem> benchmarks) => new(["model", "benchmark", "beyond the line, points", "beyond matched models, points"],
    [
        .. from benchmark in benchmarks
           from model in source.Models
           let row = source.Rows.Find(MetricIds.EffectiveRobustness, model.Name, benchmark.Name)
           where row is not null
           let matched = WithN(row.Estimate("accuracy-matched difference", "accuracy-matched "), row.Value.N)
           select (IReadOnlyList<Cell>)[new(model.Name), new(benchmark.Name), Cell.Percent(row.Value), Cell.Percent(matched)],
    ]);

    static Estimate WithN(Estimate estimate, int n) => estimate.IsDefined ? new(estimate.Value, n, estimate.Low, estimate.High) : Estimate.Undefined(n, estimate.WhyUndefined!);
}
