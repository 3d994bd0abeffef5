using System.Globalization;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Recognition;
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

    public override string Needs => "the zoo has no control checkpoints";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        var controls = source.Manifest.Checkpoints.Where(c => c.Zoo == source.Name && c.Control == SampleCounts.Control && c.Samples is not null).ToList();
        foreach (var set in source.Zoo.References.Where(_ => controls.Count > 0))
        {
            var counts = controls.Concat(source.Manifest.Checkpoints.Where(c => c.Zoo == source.Name && c.Control.Length == 0 && c.Samples is not null)).Select(c => c.Samples!.Value).Distinct().Order().ToList();
            var series = source.Series(source.Models.Where(m => controls.Any(c => Same(c, m))), m => [.. counts.Select(n => At(source, m, n, set.Name))]);
            if (series.Count == 0) continue;
            List<string> names = [.. counts.Select(n => n.ToString("N0", CultureInfo.InvariantCulture))];
            yield return new FigureBlock($"Accuracy by number of training samples, {set.Name}", "The same recipe at several numbers of samples. Intervals: 95 %, Wilson's.",
                [new CurvesChart("", $"Accuracy on {set.Name} by number of training samples, a curve for each model.", names, "training samples seen", series, Axis.Percent("top-1 accuracy, %"))], Tables.ByCategory("samples", names, series, Cell.Percent))
            { Legend = source.Legend(series) };
        }
    }

    static Estimate? At(ReportSource source, ModelEntry model, long samples, string set) =>
        source.Manifest.Checkpoints.FirstOrDefault(c => c.Zoo == source.Name && c.Samples == samples && Same(c, model) && c.Control is "" or SampleCounts.Control) is { } checkpoint && source.TryPredict(checkpoint.Name, set) is { } answers
            ? Accuracy.Top1(answers.Logits, answers.Classes.Count, answers.Labels)
            : null;

    static bool Same(CheckpointItem checkpoint, ModelEntry model) => checkpoint.Architecture == model.Architecture && checkpoint.Paradigm.Word() == model.Paradigm;
}
