using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Recognition;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 6: accuracy by swept factor.</summary>
sealed class SyntheticDataSection : SectionBuilder
{
    public override int Number => 6;

    public override string Title => "Synthetic data";

    public override string Question => "How accurate is a model on rendered pictures in which one factor is swept at a time?";

    protected override string Measure => MeasureNames.Synthetic;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        foreach (var benchmark in source.Benchmarks(MeasureNames.Synthetic).Select(b => b.Name))
        {
            List<string> factors = [];
            var series = source.Series(benchmark, predictions =>
            {
                var groups = predictions.Samples.GroupBy(s => predictions.Need(s, AnnotationNames.Factor)).ToList();
                factors = [.. groups.Select(g => g.Key.Replace('-', ' '))];
                return [.. groups.Select(g => (Estimate?)Correctness.Estimate(predictions, s => predictions.Need(s, AnnotationNames.Factor) == g.Key))];
            });
            if (series.Count == 0) continue;
            var chart = new BarsChart("", $"Accuracy by swept factor on {benchmark}, a bar for each model.", factors, series, Axis.Percent("top-1 accuracy, %"));
            yield return new FigureBlock($"Accuracy by swept factor, {benchmark}",
                "Top-1 accuracy on the pictures in which a factor is swept and the others stay. Intervals: 95 %, over the objects that are shown.",
                [chart], Tables.ByCategory("factor", factors, series, Cell.Percent))
            { Legend = source.Legend(series) };
        }
    }
}
