using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 5: accuracy of frozen features on other tasks.</summary>
sealed class TransferabilitySection : SectionBuilder
{
    static readonly (string Metric, string Name)[] s_methods = [(MetricIds.LinearProbe, "linear probe"), (MetricIds.NearestNeighbours, "k nearest neighbours"), (MetricIds.FineTuning, "partial fine-tuning")];

    public override int Number => 5;

    public override string Title => "Transferability";

    public override string Question => "How useful are a model's features for other tasks?";

    public override string Needs => "no benchmark of the zoo lists the measure transfer, or the suite has not measured it yet (behavior run)";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        var order = new[] { "natural", "specialised", "structured" };
        List<BenchmarkItem> tasks = [.. source.Sets(MeasureNames.Transfer).OrderBy(t => Array.IndexOf(order, t.Group))];
        foreach (var (metric, name) in s_methods)
        {
            var measured = tasks.Where(t => source.Everyone.Any(m => source.Rows.Find(metric, m.Name, t.Name) is not null)).ToList();
            if (measured.Count == 0) continue;
            List<string> names = [.. measured.Select(t => t.Name[(t.Name.LastIndexOf("vtab-", StringComparison.Ordinal) is var at and >= 0 ? at + 5 : 0)..])];
            var series = source.Series(source.Everyone, m => [.. measured.Select(t => source.Rows.Find(metric, m.Name, t.Name)?.Value)]);
            yield return new FigureBlock($"Accuracy of a {name} by task", "Accuracy on the test samples of each task; natural tasks first, then specialised, then structured ones. Intervals: 95 %, Wilson's.",
                [new BarsChart("", $"Accuracy of a {name} by task, a bar for each model.", names, series, Axis.Percent("accuracy, %"))], Tables.ByCategory("task", [.. names.Zip(measured, (n, t) => t.Group.Length > 0 ? $"{n} ({t.Group})" : n)], series, Cell.Percent))
            { Legend = source.Legend(series) };
        }
    }
}
