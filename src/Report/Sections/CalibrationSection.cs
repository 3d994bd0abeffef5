using System.Globalization;
using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Confidence;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Results;

namespace Behavior.Report.Sections;

/// <summary>Section 3: reliability diagrams, confidence histograms, calibration errors before and after temperature scaling.</summary>
sealed class CalibrationSection : SectionBuilder
{
    const int Pictures = 8;

    public override int Number => 3;

    public override string Title => "Calibration";

    public override string Question => "Does a model's confidence say how often it is right?";

    protected override string Measure => MeasureNames.Calibration;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        foreach (var benchmark in source.Benchmarks(MeasureNames.Calibration).Select(b => b.Name))
        {
            List<Sure> all = [.. from m in source.Answers(benchmark)
                                 let sure = source.Try(() => SureAnswers.Of(m.Answers))
                                 where sure is not null
                                 select new Sure(m.Model, m.Answers, sure)];
            if (all.Count == 0) continue;
            yield return Figure(source, benchmark, all);
            yield return WorstErrors(source, benchmark, all);
        }
    }

    static FigureBlock Figure(ReportSource source, string benchmark, List<Sure> all) => new(
        $"Reliability and confidence, {benchmark}",
        "Bars: accuracy of the answers in each of 15 bins of confidence; where they touch the dashed line, confidence is honest. "
        + "Ochre: the distance from the bin's mean confidence. Below: how many answers each bin holds, to the largest bin. "
        + "Table: expected calibration error in percent with an interval (95 %) that allows for its bias, the error without what chance adds, "
        + "and the error after scaling each half by the temperature of the other.",
        [.. all.Select(m => Chart(m, benchmark))], Numbers(source, benchmark, all));

    static ReliabilityChart Chart(Sure model, string benchmark) => new(
        model.Model.Name, $"Reliability diagram and confidence histogram of {model.Model.Name} on {benchmark}.",
        Reliability.Of(model.Scores.Confidences, model.Scores.Correct), model.Model.Color);

    static Table Numbers(ReportSource source, string benchmark, List<Sure> all) => new(
        ["model", "accuracy, %", "ECE, %", "confidence − accuracy, points", "debiased ECE, %", "ECE scaled, held out, %", "temperatures"],
        [.. all.Select(m => Row(source, benchmark, m))]);

    static IReadOnlyList<Cell> Row(ReportSource source, string benchmark, Sure model)
    {
        var ece = source.Rows.Find(MetricIds.Ece, model.Model.Name, benchmark);
        var scaled = source.Rows.Find(MetricIds.ScaledEce, model.Model.Name, benchmark);
        return
        [
            new(model.Model.Name),
            Cell.Percent(model.Scores.Accuracy),
            Cell.Percent(ece?.Value ?? Calibration.Ece(model.Scores.Confidences, model.Scores.Correct)),
            Cell.Percent(CalibrationComparison.Overconfidence(model.Answers).Estimate()),
            ece?.Number("debiased") is { } debiased ? Cell.Percent(new(debiased, ece.Value.N)) : new("–"),
            scaled is null ? new("–") : Cell.Percent(scaled.Value),
            Temperatures(scaled),
        ];
    }

    /// <summary>Of both halves, each fitted on the other.</summary>
    static Cell Temperatures(ResultRow? row) => row?.Number("temperature of half 1") is { } first && row.Number("temperature of half 2") is { } second
        ? new(string.Create(CultureInfo.InvariantCulture, $"{first:0.00}, {second:0.00}"), (first + second) / 2)
        : new("–");

    static GalleryBlock WorstErrors(ReportSource source, string benchmark, List<Sure> all)
    {
        var perModel = Math.Max(1, Pictures / all.Count);
        return new($"Most confident mistakes, {benchmark}", "For each model the wrong answers that it is surest of.",
            [.. all.SelectMany(m => Worst(m, perModel).Select(i => Example(source, benchmark, m, i)))]);
    }

    static IEnumerable<int> Worst(Sure model, int count)
    {
        var (confidences, correct) = (model.Scores.Confidences.ToArray(), model.Scores.Correct.ToArray());
        return Enumerable.Range(0, correct.Length).Where(i => !correct[i]).OrderByDescending(i => confidences[i]).Take(count);
    }

    static ExamplePicture Example(ReportSource source, string benchmark, Sure model, int index) => Examples.Of(
        source, benchmark, index, model.Answers.Classes[model.Answers.Labels[index]],
        [
            model.Model.Name, $"says {Examples.Answer(model.Answers, index)}",
            string.Create(CultureInfo.InvariantCulture, $"at {100 * model.Scores.Confidences[index]:0.0} %"),
        ]);

    /// <summary>A model that says how sure it is.</summary>
    sealed record Sure(ModelEntry Model, Predictions Answers, SureAnswers Scores);
}
