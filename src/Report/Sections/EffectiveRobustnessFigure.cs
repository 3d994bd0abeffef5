using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Robustness;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Accuracy under shift over accuracy in distribution, with the line of the supervised models.</summary>
static class EffectiveRobustnessFigure
{
    /// <summary>The figure; none where no set names its reference, or none was measured.</summary>
    public static IEnumerable<ReportBlock> Of(ReportSource source)
    {
        var panels = source.Zoo.Shifted.Where(s => s.Reference.Length > 0).Select(s => (Set: s, Points: Points(source, s))).Where(p => p.Points.Count > 1).ToList();
        if (panels.Count == 0) yield break;
        yield return new FigureBlock("Accuracy under shift against accuracy in distribution",
            "Each point is a model (rings: the same recipe on fewer samples), with 95 % Wilson intervals both ways. Solid: what a line through the supervised models expects, fitted in logit space (Taori et al. 2020); dotted: no loss at all. Height above the solid line is effective robustness; the table gives it in points with 95 % bootstrap intervals, beside the lead over accuracy-matched supervised models.",
            [.. panels.Select(p => Chart(p.Set, p.Points))], Numbers(source, [.. panels.Select(p => p.Set)]))
        { Legend = source.Models };
    }

    static List<ScatterPoint> Points(ReportSource source, BenchmarkItem set)
    {
        var manifest = source.Manifest;
        var fewer = manifest.Checkpoints.Where(c => c.Zoo == set.Zoo && c.Control == SampleCounts.Control)
            .Select(c => (Checkpoint: c, Like: source.Models.FirstOrDefault(m => m.Architecture == c.Architecture && m.Paradigm == c.Paradigm.Word()))).Where(c => c.Like is not null)
            .Select(c => (c.Checkpoint.Name, c.Like!.Color, Paradigm: c.Checkpoint.Paradigm.Word(), IsControl: true));
        return [.. from model in source.Models.Select(m => (m.Name, m.Color, m.Paradigm, IsControl: false)).Concat(fewer)
                   let clean = Accuracy(source, model.Name, set.Reference)
                   let shifted = Accuracy(source, model.Name, set.Name)
                   where clean is not null && shifted is not null
                   select new ScatterPoint(model.Name, model.Color, clean.Value, shifted.Value, model.Paradigm == Paradigms.Supervised, model.IsControl)];
    }

    static Estimate? Accuracy(ReportSource source, string model, string set) => source.TryPredict(model, set) is { } answers ? Metrics.Recognition.Accuracy.Of(Correctness.Of(answers)) : null;

    static ScatterChart Chart(BenchmarkItem set, List<ScatterPoint> points)
    {
        double low = points.Min(p => p.X.Low ?? 0), high = points.Max(p => p.X.High ?? 1);
        Axis across = Axis.Percent($"accuracy on {set.Reference}, %", Math.Floor(low * 10) / 10, Math.Ceiling(high * 10) / 10, high - low > 0.5 ? 0.2 : 0.1);
        Axis up = Axis.Percent($"accuracy on {set.Name}, %", Math.Floor(points.Min(p => p.Y.Low ?? 0) * 10) / 10, Math.Ceiling(points.Max(p => p.Y.High ?? 1) * 10) / 10, points.Max(p => p.Y.Value) - points.Min(p => p.Y.Value) > 0.5 ? 0.2 : 0.1);
        return new(set.Name, $"Accuracy of {points.Count} models on {set.Name} over their accuracy on {set.Reference}.", points, Expected(points, across, up), across, up);
    }

    static List<(double X, double Y)> Expected(List<ScatterPoint> points, Axis across, Axis up)
    {
        var standard = points.Where(p => p.IsStandard && p.X.Value is > 0 and < 1 && p.Y.Value is > 0 and < 1).ToList();
        if (standard.Select(p => p.X.Value).Distinct().Count() < 2) return [];
        var line = AccuracyLine.Fit([.. standard.Select(p => p.X.Value)], [.. standard.Select(p => p.Y.Value)]);
        return [.. Enumerable.Range(1, 39).Select(i => across.Min + (across.Max - across.Min) * i / 40).Select(x => (X: x, Y: line.Expected(x).Value)).Where(p => p.Y >= up.Min && p.Y <= up.Max)];
    }

    static Table Numbers(ReportSource source, List<BenchmarkItem> sets) => new(["model", "set", "beyond the line, points", "beyond matched models, points"],
        [.. from set in sets
            from model in source.Models
            let row = source.Rows.Find(MetricIds.EffectiveRobustness, model.Name, set.Name)
            where row is not null
            select (IReadOnlyList<Cell>)[new(model.Name), new(set.Name), Cell.Percent(row.Value), Cell.Percent(WithN(row.Estimate("accuracy-matched difference", "accuracy-matched "), row.Value.N))]]);

    static Estimate WithN(Estimate estimate, int n) => estimate.IsDefined ? new(estimate.Value, n, estimate.Low, estimate.High) : Estimate.Undefined(n, estimate.WhyUndefined!);
}
