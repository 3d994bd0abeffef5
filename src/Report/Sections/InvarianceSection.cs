using System.Globalization;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 7: accuracy along scale, shift, resolution and detail.</summary>
sealed class InvarianceSection : SectionBuilder
{
    public override int Number => 7;

    public override string Title => "Transformation invariance";

    public override string Question => "How much of its accuracy does a model keep when the picture is zoomed, shifted, or shown at another resolution?";

    protected override string Measure => MeasureNames.Invariance;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
        from benchmark in source.Benchmarks(MeasureNames.Invariance)
        let axes = InvarianceAxis.All.Select(a => (Axis: a, Series: Curves(source, benchmark, a))).Where(a => a.Series.Count > 0).ToList()
        where axes.Count > 0
        select Figure(source, benchmark.Name, axes);

    static FigureBlock Figure(ReportSource source, string benchmark, List<(InvarianceAxis Axis, IReadOnlyList<Series> Series)> axes)
    {
        List<string> models = [.. axes.SelectMany(a => a.Series).Select(s => s.Name).Distinct()];
        return new($"Accuracy along transformations, {benchmark}",
            "Top-1 accuracy at the paper's settings, for other input sizes scaled to the same part of the picture; the dashed line marks the untransformed picture. Intervals: 95 %, Wilson's.",
            [.. axes.Select(a => Chart(benchmark, a.Axis, a.Series))],
            new(["setting", .. models], [.. axes.SelectMany(a => Rows(a.Axis, models, a.Series))]))
        { Legend = [.. source.Models.Where(m => models.Contains(m.Name))] };
    }

    static CurvesChart Chart(string benchmark, InvarianceAxis axis, IReadOnlyList<Series> series) => new(
        axis.Name, $"Accuracy along {axis.Name} on {benchmark}, a curve for each model.",
        [.. axis.Settings.Select(Text)], $"{axis.Name}, {axis.Unit}", series, Axis.Percent("top-1 accuracy, %"))
    { Untransformed = axis.Reference };

    static IReadOnlyList<Series> Curves(ReportSource source, BenchmarkItem benchmark, InvarianceAxis axis) => source.Series(source.Models, model =>
    {
        var perturbations = axis.Perturbations(source.Manifest.Checkpoint(model.Name), benchmark);
        List<Estimate?> points = [.. perturbations.Select(p => Accuracy(source, model.Name, benchmark.Name, p))];
        return points.Any(p => p is not null) ? points : null;
    });

    static Estimate? Accuracy(ReportSource source, string model, string benchmark, string perturbation) =>
        source.TryPredict(model, benchmark, perturbation) is { } answers ? Correctness.Estimate(answers) : null;

    static IEnumerable<IReadOnlyList<Cell>> Rows(InvarianceAxis axis, List<string> models, IReadOnlyList<Series> series) => axis.Settings.Select((setting, i) => (IReadOnlyList<Cell>)
    [
        new($"{axis.Name} {Text(setting)} {axis.Unit}"),
        .. models.Select(m => series.FirstOrDefault(s => s.Name == m)?.Values[i] is { } value ? Cell.Percent(value) : new Cell("–")),
    ]);

    /// <summary>A setting as charts have it.</summary>
    internal static string Text(double setting) => setting.ToString(CultureInfo.InvariantCulture);
}
