using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 5: accuracy of frozen features on other tasks.</summary>
sealed class TransferabilitySection : SectionBuilder
{
    static readonly string[] s_groups = ["natural", "specialised", "structured"];

    static readonly (string Metric, string Name)[] s_methods =
        [(MetricIds.LinearProbe, "linear probe"), (MetricIds.NearestNeighbours, "k nearest neighbours"), (MetricIds.FineTuning, "partial fine-tuning")];

    public override int Number => 5;

    public override string Title => "Transferability";

    public override string Question => "How useful are a model's features for other tasks?";

    protected override string Measure => MeasureNames.Transfer;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
        from method in s_methods
        let tasks = Measured(source, method.Metric)
        where tasks.Count > 0
        select Figure(source, method.Metric, method.Name, tasks);

    static List<BenchmarkItem> Measured(ReportSource source, string metric) =>
    [
        .. source.Benchmarks(MeasureNames.Transfer).OrderBy(t => Array.IndexOf(s_groups, t.Group))
            .Where(t => source.Everyone.Any(m => source.Rows.Find(metric, m.Name, t.Name) is not null)),
    ];

    static FigureBlock Figure(ReportSource source, string metric, string method, List<BenchmarkItem> tasks)
    {
        List<string> names = [.. tasks.Select(Name)];
        List<string> rows = [.. tasks.Select(t => t.Group.Length > 0 ? $"{Name(t)} ({t.Group})" : Name(t))];
        var series = source.Series(source.Everyone, m => [.. tasks.Select(t => source.Rows.Find(metric, m.Name, t.Name)?.Value)]);
        var chart = new BarsChart("", $"Accuracy of a {method} by task, a bar for each model.", names, series, Axis.Percent("accuracy, %"));
        return new($"Accuracy of a {method} by task",
            "Accuracy on the test samples of each task; natural tasks first, then specialised, then structured ones. Intervals: 95 %, Wilson's.",
            [chart], Tables.ByCategory("task", rows, series, Cell.Percent))
        { Legend = source.Legend(series) };
    }

    /// <summary>What comes behind <c>vtab-</c>: the rest of the name is the same for all tasks.</summary>
    static string Name(BenchmarkItem task) => task.Name.LastIndexOf("vtab-", StringComparison.Ordinal) is >= 0 and var at ? task.Name[(at + "vtab-".Length)..] : task.Name;
}
