using System.Globalization;
using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Recognition;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 4: accuracy in distribution and beyond it.</summary>
sealed class RobustnessSection : SectionBuilder
{
    public override int Number => 4;

    public override string Title => "Robustness";

    public override string Question => "How accurate is a model, in distribution and beyond it?";

    public override string Needs => "no benchmark of the zoo lists the measure accuracy";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
    [
        .. Accuracies(source),
        .. source.Sets(MeasureNames.Corruption).SelectMany(set => Corrupted(source, set)),
        .. EffectiveRobustnessFigure.Of(source),
    ];

    static IEnumerable<ReportBlock> Accuracies(ReportSource source)
    {
        List<BenchmarkItem> sets = [.. source.Zoo.References.Concat(source.Sets(MeasureNames.Robustness)).Concat(source.Sets(MeasureNames.Accuracy)).DistinctBy(s => s.Name)];
        var series = source.Series(source.Models, m => [.. sets.Select(s => OnSet(source, m, s))]).Where(s => s.Values.Any(v => v is not null)).ToList();
        if (series.Count == 0) yield break;
        var kept = Enumerable.Range(0, sets.Count).Where(i => series.Any(s => s.Values[i] is not null)).ToList();
        series = [.. series.Select(s => s with { Values = [.. kept.Select(i => s.Values[i])] })];
        List<string> names = [.. kept.Select(i => sets[i].Name)];
        yield return new FigureBlock("Accuracy by set", "Top-1 accuracy; where a set lists several right labels, any of them counts. The set in distribution comes first. Intervals: 95 %, Wilson's.",
            [new BarsChart("", $"Top-1 accuracy on {names.Count} sets, a bar for each model.", names, series, Axis.Percent("top-1 accuracy, %"))], Tables.ByCategory("set", names, series, Cell.Percent))
        { Legend = source.Legend(series) };
    }

    static Estimate? OnSet(ReportSource source, ModelEntry model, BenchmarkItem set) =>
        source.TryPredict(model.Name, set.Name) is { } answers ? Accuracy.Of(Correctness.Of(answers)) : null;

    static IEnumerable<ReportBlock> Corrupted(ReportSource source, BenchmarkItem set)
    {
        List<string> severities = [], corruptions = [];
        var bySeverity = source.Series(set.Name, p => By(p, AnnotationNames.Severity, severities));
        var byCorruption = source.Series(set.Name, p => By(p, AnnotationNames.Corruption, corruptions));
        if (bySeverity.Count == 0) yield break;
        List<string> names = [.. corruptions.Select(c => c.Replace('_', ' '))];
        yield return new FigureBlock($"Accuracy under common corruptions, {set.Name}", "Top-1 accuracy by severity, over all corruptions, and by corruption, over all severities. Intervals: 95 %, Wilson's.",
            [
                new CurvesChart("by severity", $"Accuracy by severity on {set.Name}, a curve for each model.", severities, "severity", bySeverity, Axis.Percent("top-1 accuracy, %")),
                new BarsChart("by corruption", $"Accuracy by corruption on {set.Name}, a bar for each model.", names, byCorruption, Axis.Percent("top-1 accuracy, %")),
            ],
            Tables.ByCategory("corruption", [.. severities.Select(s => $"severity {s}"), .. names], [.. bySeverity.Zip(byCorruption, (s, c) => s with { Values = [.. s.Values, .. c.Values] })], Cell.Percent))
        { Legend = source.Legend(bySeverity) };
        yield return Gallery(source, set.Name);
    }

    static IReadOnlyList<Estimate?> By(Predictions predictions, string annotation, List<string> names)
    {
        var groups = predictions.Samples.Index().GroupBy(s => predictions.Need(s.Item, annotation)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        names.Clear();
        names.AddRange(groups.Select(g => g.Key));
        return [.. groups.Select(g => (Estimate?)Accuracy.Of([.. g.Select(s => predictions.Top1[s.Index] == s.Item.Label)]))];
    }

    /// <summary>One picture of each of some corruptions, at middle severity.</summary>
    static GalleryBlock Gallery(ReportSource source, string set)
    {
        var all = source.Answers(set);
        var answers = all[0].Answers;
        var firsts = answers.Samples.Index().Where(s => answers.Need(s.Item, AnnotationNames.Severity) == "3").GroupBy(s => answers.Need(s.Item, AnnotationNames.Corruption)).ToList();
        var step = Math.Max(1, firsts.Count / 8);
        var pictures = firsts.Where((_, k) => k % step == 0).Take(8).Select(g => g.First()).Select(s => Examples.Picture(source.Picture(set, s.Index),
            string.Create(CultureInfo.InvariantCulture, $"{answers.Classes[s.Item.Label]}, {answers.Need(s.Item, AnnotationNames.Corruption).Replace('_', ' ')}"),
            all.Select(m => $"{m.Model.Name}: {m.Answers.Classes[m.Answers.Top1[s.Index]]}")));
        return new("Corrupted pictures", "The first picture of some corruptions at severity 3, with what the models answer.", [.. pictures]);
    }
}
