using System.Globalization;
using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Confidence;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 3: reliability diagrams, confidence histograms, calibration errors before and after temperature scaling.</summary>
sealed class CalibrationSection : SectionBuilder
{
    public override int Number => 3;

    public override string Title => "Calibration";

    public override string Question => "Does a model's confidence say how often it is right?";

    public override string Needs => "no benchmark of the zoo lists the measure calibration";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        foreach (var set in source.Sets(MeasureNames.Calibration))
        {
            var all = source.Answers(set.Name);
            if (all.Count == 0) continue;
            yield return Figure(source, set.Name, all);
            yield return WorstErrors(source, set.Name, all);
        }
    }

    static FigureBlock Figure(ReportSource source, string set, List<(ModelEntry Model, Predictions Answers)> all) => new(
        $"Reliability and confidence, {set}",
        "Bars: accuracy of the answers in each of 15 bins of confidence; where they touch the dashed line, confidence is honest. Ochre: the distance from the bin's mean confidence. Below: how many answers each bin holds, to the largest bin. Table: expected calibration error in percent (95 % percentile bootstrap), on the held-out half before and after a temperature fitted on the other half.",
        [.. all.Select(m => Chart(m.Model, m.Answers))], Numbers(source, set, all));

    static ReliabilityChart Chart(ModelEntry model, Predictions answers)
    {
        var scores = SureAnswers.Of(answers);
        return new(model.Name, $"Reliability diagram and confidence histogram of {model.Name} on {answers.Benchmark}.", Reliability.Of(scores.Confidences, scores.Correct), model.Color);
    }

    static Table Numbers(ReportSource source, string set, List<(ModelEntry Model, Predictions Answers)> all) => new(
        ["model", "accuracy, %", "ECE, %", "confidence − accuracy, points", "ECE held out, before, %", "ECE held out, scaled, %", "temperature"],
        [.. all.Select(m => Row(source, set, m.Model, m.Answers))]);

    static IReadOnlyList<Cell> Row(ReportSource source, string set, ModelEntry model, Predictions answers)
    {
        var ece = source.Rows.Find(MetricIds.Ece, model.Name, set);
        var scaled = source.Rows.Find(MetricIds.ScaledEce, model.Name, set);
        var scores = SureAnswers.Of(answers);
        return
        [
            new(model.Name),
            Cell.Percent(scores.Accuracy),
            Cell.Percent(ece?.Value ?? Calibration.Ece(scores.Confidences, scores.Correct)),
            Cell.Percent(CalibrationComparison.Overconfidence(answers)),
            scaled?.Number("before") is { } before ? Cell.Percent(new(before, (int)(scaled.Number("n") ?? 0))) : new("–"),
            scaled is null ? new("–") : Cell.Percent(scaled.Value),
            scaled?.Number("temperature") is { } t ? Cell.Number(new(t, (int)(scaled.Number("n") ?? 0)), 2) : new("–"),
        ];
    }

    static GalleryBlock WorstErrors(ReportSource source, string set, List<(ModelEntry Model, Predictions Answers)> all)
    {
        var perModel = Math.Max(1, 8 / all.Count);
        var pictures = all.SelectMany(m =>
        {
            var scores = SureAnswers.Of(m.Answers);
            var (confidences, correct) = (scores.Confidences.ToArray(), scores.Correct.ToArray());
            return Enumerable.Range(0, correct.Length).Where(i => !correct[i]).OrderByDescending(i => confidences[i]).Take(perModel)
                .Select(i => Examples.Picture(source.Picture(set, i), $"{m.Answers.Classes[m.Answers.Labels[i]]}",
                    [m.Model.Name, string.Create(CultureInfo.InvariantCulture, $"says {m.Answers.Classes[m.Answers.Top1[i]]}"), string.Create(CultureInfo.InvariantCulture, $"at {100 * confidences[i]:0.0} %")]));
        });
        return new($"Most confident mistakes, {set}", "For each model the wrong answers that it is surest of.", [.. pictures]);
    }
}
