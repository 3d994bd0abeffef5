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
        var series = source.Series(results.Keys, m => [results[m].Overall, .. shapes.Select(c => (Estimate?)results[m].PerCategory[c].Bias)]);
        var people = Observers.Of(source, benchmark, shapes);
        List<Series> shown = [.. series, .. people is null ? [] : new[] { people }];
        var scale = Axis.Percent("shape decisions among shape or texture decisions, %");
        var chart = new DotsChart("", $"Share of shape decisions by shape category on {benchmark}, a dot for each model.", names, [.. shown.Select(s => s with { Values = [.. s.Values.Skip(1)] })],
            [.. series.Select(s => s.Values[0]?.ValueOrNull)], scale)
        { Reference = people is null ? (Human, "humans") : (people.Values[0]!.Value, people.Name) };
        return new($"Shape bias by category, {benchmark}",
            $"Left: always the texture. Right: always the shape. Solid lines are the models' overall bias, the dashed one that of {About(people)}. "
            + "Intervals of models: 95 %, Wilson's, over the decided pictures.",
            [chart], Tables.ByCategory("shape", ["all categories", .. names], shown, Cell.Percent))
        { Legend = source.Legend(series), Key = people is null ? [] : [new(people.Name, people.Color)] };
    }

    static string About(Series? people) => people is null
        ? "human observers on the photographs of Geirhos et al. (2019), 95.9 %"
        : $"{people.Name}, the mean of their own (dots: the same by category; the line beside a dot goes from the lowest to the highest of them)";

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
               select Examples.Of(source, benchmark, i, heading, Examples.Said(all, m => m.Model.Name, m => Decision(m.Answers, i, textures[i]))),
        ]);
    }

    static string Decision(Predictions answers, int i, int texture) =>
        answers.Top1[i] == answers.Labels[i] ? "shape" : answers.Top1[i] == texture ? "texture" : $"neither ({Examples.Answer(answers, i)})";
}
