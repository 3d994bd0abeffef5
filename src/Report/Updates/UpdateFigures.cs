using Behavior.Comparison;
using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Sections;

namespace Behavior.Report.Updates;

/// <summary>Reliability and invariance of an update over those of its baseline.</summary>
static class UpdateFigures
{
    const string Before = "baseline", After = "update";

    static readonly ColorKey[] s_key = [new(Before, SeriesColor.Baseline), new(After, SeriesColor.Update)];

    /// <summary>The figures that the benchmark's rows give.</summary>
    public static IEnumerable<ReportBlock> Of(UpdatedAnswers answers)
    {
        if (answers.Row(MetricIds.Ece) is { } ece && answers.Views(ece) is { } views && answers.Source.Try(() => Reliability(answers, views)) is { } reliability) yield return reliability;
        var curves = InvarianceAxis.All.Select(axis => (Axis: axis, Series: Curves(answers, axis))).Where(a => a.Series.Count > 0).ToList();
        if (curves.Count > 0) yield return Invariance(answers, curves);
    }

    static FigureBlock Reliability(UpdatedAnswers answers, PairedViews views)
    {
        SureAnswers before = SureAnswers.Of(views.Baseline[0]), after = SureAnswers.Of(views.Candidate[0]);
        var (was, now) = (Metrics.Confidence.Reliability.Of(before.Confidences, before.Correct), Metrics.Confidence.Reliability.Of(after.Confidences, after.Correct));
        return new("Reliability, old over new",
            "Bars: accuracy of the update's answers in each of 15 bins of confidence; ochre: the distance from the bin's mean confidence. Stepped line: the baseline. "
            + "Where they touch the dashed line, confidence is honest. Below: how many answers each bin holds, to the largest bin of both.",
            [new ReliabilityChart("", $"Reliability diagram of the update of {answers.Checkpoint} on {answers.Benchmark} over that of its baseline.", now, SeriesColor.Update) { Baseline = was }],
            new(["confidence, %", $"{Before}: accuracy, %", $"{Before}: answers", $"{After}: accuracy, %", $"{After}: answers"],
                [.. was.Bins.Zip(now.Bins).Where(b => b.First.Count + b.Second.Count > 0).Select(Bin)]))
        { Key = s_key };
    }

    static IReadOnlyList<Cell> Bin((ReliabilityBin Before, ReliabilityBin After) bin) =>
    [
        new($"{Cell.Format(100 * bin.Before.Lower, 0)} to {Cell.Format(100 * bin.Before.Upper, 0)}", bin.Before.Lower),
        Share(bin.Before), Cell.Count(bin.Before.Count), Share(bin.After), Cell.Count(bin.After.Count),
    ];

    static Cell Share(ReliabilityBin bin) => bin.Accuracy.ValueOrNull is { } value ? new(Cell.Format(100 * value, 1), value) : new("–");

    static FigureBlock Invariance(UpdatedAnswers answers, List<(InvarianceAxis Axis, IReadOnlyList<Series> Series)> curves) => new("Accuracy along transformations, old over new",
        "Top-1 accuracy at each setting; the dashed line marks the untransformed picture. Intervals: 95 %, Wilson's, of each side by itself: the table of rows has those of the difference.",
        [.. curves.Select(c => Chart(answers, c.Axis, c.Series))],
        new(["setting", Before, After], [.. curves.SelectMany(c => c.Axis.Settings.Select((setting, i) => (IReadOnlyList<Cell>)
            [new($"{c.Axis.Name} {InvarianceSection.Text(setting)} {c.Axis.Unit}"), .. c.Series.Select(s => Cell.Percent(s.Values[i]!))]))]))
    { Key = s_key };

    static CurvesChart Chart(UpdatedAnswers answers, InvarianceAxis axis, IReadOnlyList<Series> series) => new(
        axis.Name, $"Accuracy of {answers.Checkpoint} along {axis.Name} on {answers.Benchmark}: its baseline and its update.",
        [.. axis.Settings.Select(InvarianceSection.Text)], $"{axis.Name}, {axis.Unit}", series, Axis.Percent("top-1 accuracy, %"))
    { Untransformed = axis.Reference };

    /// <summary>Both sides' curves; none where the row is not there or its answers cannot be had.</summary>
    static IReadOnlyList<Series> Curves(UpdatedAnswers answers, InvarianceAxis axis) =>
        answers.Row(MetricIds.KeptAlong(axis)) is { } row && answers.Views(row) is { } views && views.Baseline.Count == axis.Settings.Count
            ? [new(Before, SeriesColor.Baseline, Points(views.Baseline)), new(After, SeriesColor.Update, Points(views.Candidate))]
            : [];

    static IReadOnlyList<Estimate?> Points(IReadOnlyList<Predictions> views) => [.. views.Select(Correctness.Estimate)];
}
