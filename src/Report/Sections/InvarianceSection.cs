using System.Globalization;
using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Recognition;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 7: accuracy along scale, shift, resolution and detail.</summary>
sealed class InvarianceSection : SectionBuilder
{
    static readonly InvarianceAxis[] s_axes = [InvarianceAxis.Scale, InvarianceAxis.Shift, InvarianceAxis.Resolution, InvarianceAxis.Detail];

    public override int Number => 7;

    public override string Title => "Transformation invariance";

    public override string Question => "How much of its accuracy does a model keep when the picture is zoomed, shifted, or shown at another resolution?";

    public override string Needs => "no benchmark of the zoo lists the measure invariance";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
        from set in source.Sets(MeasureNames.Invariance)
        let axes = s_axes.Select(a => (Axis: a, Series: Curves(source, set, a))).Where(a => a.Series.Count > 0).ToList()
        where axes.Count > 0
        select Figure(source, set.Name, axes);

    static FigureBlock Figure(ReportSource source, string set, List<(InvarianceAxis Axis, IReadOnlyList<Series> Series)> axes)
    {
        var models = source.Legend(axes[0].Series);
        return new($"Accuracy along transformations, {set}",
            "Top-1 accuracy at the paper's settings, for other input sizes scaled to the same part of the picture; the dashed line marks the untransformed picture. Intervals: 95 %, Wilson's.",
            [.. axes.Select(a => Chart(set, a.Axis, a.Series))],
            new(["setting", .. models.Select(m => m.Name)], [.. axes.SelectMany(a => Rows(a.Axis, a.Series))]))
        { Legend = models };
    }

    static CurvesChart Chart(string set, InvarianceAxis axis, IReadOnlyList<Series> series) =>
        new(axis.Name, $"Accuracy along {axis.Name} on {set}, a curve for each model.", [.. axis.Settings.Select(Text)], $"{axis.Name}, {axis.Unit}", series, Axis.Percent("top-1 accuracy, %"))
        { Untransformed = axis.Reference };

    static IReadOnlyList<Series> Curves(ReportSource source, BenchmarkItem set, InvarianceAxis axis) => source.Series(source.Models, model =>
    {
        var perturbations = axis.Perturbations(source.Manifest.Checkpoint(model.Name), set);
        List<Estimate?> points = [.. perturbations.Select(p => source.TryPredict(model.Name, set.Name, p) is { } answers ? Accuracy.Top1(answers.Logits, answers.Classes.Count, answers.Labels) : (Estimate?)null)];
        return points.Any(p => p is not null) ? points : null;
    });

    static IEnumerable<IReadOnlyList<Cell>> Rows(InvarianceAxis axis, IReadOnlyList<Series> series) =>
        axis.Settings.Select((setting, i) => (IReadOnlyList<Cell>)[new($"{axis.Name} {Text(setting)} {axis.Unit}"), .. series.Select(s => s.Values[i] is { } value ? Cell.Percent(value) : new Cell("–"))]);

    static string Text(double setting) => setting.ToString(CultureInfo.InvariantCulture);
}
