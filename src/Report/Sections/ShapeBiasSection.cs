using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Decisions;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 2: decisions on cue-conflict pictures.</summary>
sealed class ShapeBiasSection : SectionBuilder
{
    /// <summary>Human observers' shape decisions among their shape or texture decisions: Geirhos et al. 2019, section 3.1.</summary>
    const double Human = 0.959;

    const int Pictures = 8;

    public override int Number => 2;

    public override string Title => "Shape / texture bias";

    public override string Question => "Where shape and texture disagree, which one does a model follow?";

    protected override string Measure => MeasureNames.ShapeBias;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        foreach (var benchmark in source.Benchmarks(MeasureNames.ShapeBias).Select(b => b.Name))
        {
            var all = source.Answers(benchmark);
            if (all.Count == 0 || source.Try(() => ShapeDecisions.Textures(all[0].Answers)) is not { } textures) continue;
            yield return Figure(source, benchmark, all, textures);
            yield return Gallery(source, benchmark, all, textures);
        }
    }

    static FigureBlock Figure(ReportSource source, string benchmark, List<(ModelEntry Model, Predictions Answers)> all, int[] textures)
    {
        var results = all.ToDictionary(m => m.Model, m => ShapeBias.Of(m.Answers.Top1, m.Answers.Labels, textures));
        List<int> shapes = [.. all[0].Answers.Labels.Distinct().OrderByDescending(c => results.Values.Average(r => r.PerCategory[c].Bias.ValueOrNull ?? 0))];
        List<string> names = [.. shapes.Select(c => all[0].Answers.Classes[c])];
        var series = source.Series(results.Keys, m => [.. shapes.Select(c => (Estimate?)results[m].PerCategory[c].Bias)]);
        var withOverall = series.Zip(results.Values, (s, r) => s with { Values = [r.Overall, .. s.Values] }).ToList();
        var scale = Axis.Percent("shape decisions among shape or texture decisions, %");
        var chart = new DotsChart("", $"Share of shape decisions by shape category on {benchmark}, a dot for each model.", names, series, [.. results.Values.Select(r => r.Overall.ValueOrNull)], scale)
        { Reference = (Human, "humans") };
        return new($"Shape bias by category, {benchmark}",
            "Left: always the texture. Right: always the shape. Solid lines are the models' overall bias, the dashed one that of human observers on the photographs of "
            + "Geirhos et al. (2019), 95.9 %. Intervals: 95 %, Wilson's, over the decided pictures.",
            [chart], Tables.ByCategory("shape", ["all categories", .. names], withOverall, Cell.Percent))
        { Legend = source.Legend(series) };
    }

    /// <summary>Pictures on which the models part ways, spread over the benchmark.</summary>
    static GalleryBlock Gallery(ReportSource source, string benchmark, List<(ModelEntry Model, Predictions Answers)> all, int[] textures)
    {
        var first = all[0].Answers;
        List<int> conflicts = [.. Enumerable.Range(0, textures.Length).Where(i => textures[i] != first.Labels[i])];
        List<int> parted = [.. conflicts.Where(i => all.Any(m => m.Answers.Top1[i] == first.Labels[i]) && all.Any(m => m.Answers.Top1[i] == textures[i]))];
        var chosen = parted.Count >= Pictures ? parted : conflicts;
        var step = Math.Max(1, chosen.Count / Pictures);
        return new("Decisions on single pictures", "Pictures on which models decide differently, evenly spread over the benchmark.",
        [
            .. from i in chosen.Where((_, k) => k % step == step / 2).Take(Pictures)
               let heading = $"shape {first.Classes[first.Labels[i]]}, texture {first.Classes[textures[i]]}"
               select Examples.Picture(source.Picture(benchmark, i), heading, all.Select(m => $"{m.Model.Name}: {Decision(m.Answers, i, textures[i])}")),
        ]);
    }

    static string Decision(Predictions answers, int i, int texture) =>
        answers.Top1[i] == answers.Labels[i] ? "shape" : answers.Top1[i] == texture ? "texture" : $"neither ({Examples.Answer(answers, i)})";
}
