using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 4: accuracy in distribution and beyond it.</summary>
sealed class RobustnessSection : SectionBuilder
{
    public override int Number => 4;

    public override string Title => "Robustness";

    public override string Question => "How accurate is a model, in distribution and beyond it?";

    protected override string Measure => MeasureNames.Accuracy;

    /// <summary>How often a model is right on a benchmark, as the benchmark counts it; null where it does not answer.</summary>
    public static Estimate? Accuracy(ReportSource source, string model, string benchmark) =>
        source.TryPredict(model, benchmark) is { } answers ? Correctness.Estimate(answers) : null;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
    [
        .. Accuracies(source),
        .. SameSamplesTable.Of(source),
        .. source.Benchmarks(MeasureNames.Corruption).SelectMany(b => CorruptionBlocks.Of(source, b.Name)),
        .. EffectiveRobustnessFigure.Of(source),
    ];

    static IEnumerable<ReportBlock> Accuracies(ReportSource source)
    {
        List<string> benchmarks =
        [
            .. source.Zoo.References.Concat(source.Benchmarks(MeasureNames.Robustness)).Concat(source.Benchmarks(MeasureNames.Accuracy)).Select(b => b.Name).Distinct(),
        ];
        var all = source.Series(source.Models, m => [.. benchmarks.Select(b => Accuracy(source, m.Name, b))]).Where(s => s.Values.Any(v => v is not null)).ToList();
        if (all.Count == 0) yield break;
        List<int> kept = [.. Enumerable.Range(0, benchmarks.Count).Where(i => all.Any(s => s.Values[i] is not null))];
        List<string> names = [.. kept.Select(i => benchmarks[i])];
        List<Series> series = [.. all.Select(s => s with { Values = [.. kept.Select(i => s.Values[i])] })];
        var chart = new BarsChart("", $"Top-1 accuracy on {names.Count} benchmarks, a bar for each model.", names, series, Axis.Percent("top-1 accuracy, %"));
        yield return new FigureBlock("Accuracy by benchmark",
            "Top-1 accuracy; where a benchmark lists several right labels, any of them counts. The one in distribution comes first. Intervals: 95 %, Wilson's; over origins where pictures share one.",
            [chart], Tables.ByCategory("benchmark", names, series, Cell.Percent))
        { Legend = source.Legend(series) };
    }
}
