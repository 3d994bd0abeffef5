using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Recognition;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Accuracy under common corruptions: by severity, by corruption, and some of the pictures.</summary>
static class CorruptionBlocks
{
    const int Pictures = 8;
    const string Middle = "3";

    /// <summary>A figure and a gallery of one benchmark; none where no model answers, or samples do not say their corruption.</summary>
    public static IEnumerable<ReportBlock> Of(ReportSource source, string benchmark)
    {
        List<string> severities = [], corruptions = [];
        var bySeverity = source.Series(benchmark, p => By(p, AnnotationNames.Severity, severities));
        var byCorruption = source.Series(benchmark, p => By(p, AnnotationNames.Corruption, corruptions));
        if (bySeverity.Count == 0 || byCorruption.Count == 0) yield break;
        yield return Figure(source, benchmark, (severities, bySeverity), ([.. corruptions.Select(Words)], byCorruption));
        yield return Gallery(source, benchmark);
    }

    static FigureBlock Figure(ReportSource source, string benchmark, (List<string> Names, IReadOnlyList<Series> Series) severity, (List<string> Names, IReadOnlyList<Series> Series) corruption)
    {
        var scale = Axis.Percent("top-1 accuracy, %");
        List<Series> both = [.. severity.Series.Zip(corruption.Series, (s, c) => s with { Values = [.. s.Values, .. c.Values] })];
        return new($"Accuracy under common corruptions, {benchmark}",
            "Top-1 accuracy by severity, over the benchmark's corruptions, and by corruption, over all severities. Intervals: 95 %, over the pictures that were corrupted. "
            + "The four corruptions that the benchmark's mean leaves out are not drawn.",
            [
                new CurvesChart("by severity", $"Accuracy by severity on {benchmark}, a curve for each model.", severity.Names, "severity", severity.Series, scale),
                new BarsChart("by corruption", $"Accuracy by corruption on {benchmark}, a bar for each model.", corruption.Names, corruption.Series, scale),
            ],
            Tables.ByCategory("corruption", [.. severity.Names.Select(s => $"severity {s}"), .. corruption.Names], both, Cell.Percent))
        { Legend = source.Legend(severity.Series) };
    }

    static IReadOnlyList<Estimate?> By(Predictions predictions, string annotation, List<string> names)
    {
        var groups = predictions.Samples.Where(s => !Correctness.IsExtra(s.Annotations)).GroupBy(s => predictions.Need(s, annotation)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        names.Clear();
        names.AddRange(groups.Select(g => g.Key));
        return [.. groups.Select(g => (Estimate?)Correctness.Estimate(predictions, s => predictions.Need(s, annotation) == g.Key))];
    }

    /// <summary>One picture of each of some corruptions, at middle severity.</summary>
    static GalleryBlock Gallery(ReportSource source, string benchmark)
    {
        var all = source.Answers(benchmark);
        var answers = all[0].Answers;
        var firsts = answers.Samples.Index().Where(s => answers.Need(s.Item, AnnotationNames.Severity) == Middle)
            .GroupBy(s => answers.Need(s.Item, AnnotationNames.Corruption)).Select(g => (Corruption: g.Key, g.First().Index)).ToList();
        var step = Math.Max(1, firsts.Count / Pictures);
        return new("Corrupted pictures", $"The first picture of some corruptions at severity {Middle}, with what the models answer.",
        [
            .. from first in firsts.Where((_, k) => k % step == 0).Take(Pictures)
               let heading = $"{answers.Classes[answers.Labels[first.Index]]}, {Words(first.Corruption)}"
               select Examples.Of(source, benchmark, first.Index, heading, Examples.Said(all, m => m.Model.Name, m => Examples.Answer(m.Answers, first.Index))),
        ]);
    }

    static string Words(string corruption) => corruption.Replace('_', ' ');
}
