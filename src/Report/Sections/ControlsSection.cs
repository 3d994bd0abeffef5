using System.Globalization;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 9: what reviewers asked for; here the number of training samples.</summary>
sealed class ControlsSection : SectionBuilder
{
    public override int Number => 9;

    public override string Title => "Controls";

    public override string Question => "What remains of the differences when data, recipe or network are held equal?";

    public override string Lacks(ReportSource source) => "the zoo has no control checkpoints";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        var counted = source.Manifest.Checkpoints.Where(c => c.Zoo == source.Name && c.Samples is not null && c.Control is "" or SampleCounts.Control).ToList();
        List<ModelEntry> models = [.. source.Models.Where(m => counted.Any(c => c.Control == SampleCounts.Control && Same(c, m)))];
        List<CheckpointItem> recipes = [.. counted.Where(c => models.Any(m => Same(c, m)))];
        return from benchmark in source.Zoo.References
               let figure = Figure(source, benchmark.Name, models, recipes)
               where figure is not null
               select figure;
    }

    static FigureBlock? Figure(ReportSource source, string benchmark, List<ModelEntry> models, List<CheckpointItem> recipes)
    {
        List<long> counts = [.. recipes.Select(c => c.Samples!.Value).Distinct().Order()];
        var series = source.Series(models, m => [.. counts.Select(n => At(source, recipes.FirstOrDefault(c => c.Samples == n && Same(c, m)), benchmark))]);
        if (series.Count == 0) return null;
        List<string> names = [.. counts.Select(n => n.ToString("N0", CultureInfo.InvariantCulture))];
        var chart = new CurvesChart("", $"Accuracy on {benchmark} by number of training samples, a curve for each model.", names, "training samples seen", series, Axis.Percent("top-1 accuracy, %"));
        return new($"Accuracy by number of training samples, {benchmark}", "The same recipe at several numbers of samples. Intervals: 95 %, Wilson's.",
            [chart], Tables.ByCategory("samples", names, series, Cell.Percent))
        { Legend = source.Legend(series) };
    }

    static Estimate? At(ReportSource source, CheckpointItem? checkpoint, string benchmark) =>
        checkpoint is null ? null : RobustnessSection.Accuracy(source, checkpoint.Name, benchmark);

    static bool Same(CheckpointItem checkpoint, ModelEntry model) => checkpoint.Architecture == model.Architecture && checkpoint.Paradigm.Word() == model.Paradigm;
}
