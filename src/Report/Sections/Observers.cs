using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Decisions;
using Behavior.Report.Charts;

namespace Behavior.Report.Sections;

/// <summary>The people whose decisions on cue conflict stand beside those of models: the mean over them, and the range from the lowest to the highest, which is no interval of confidence.</summary>
static class Observers
{
    /// <summary>Shape bias on all pictures, then by shape; null where nobody of the zoo has decided for a cue on the benchmark.</summary>
    public static Series? Of(ReportSource source, string benchmark, IReadOnlyList<int> shapes)
    {
        List<ShapeBiasResult> each =
        [
            .. from name in source.Observers
               let answers = source.TryPredict(name, benchmark)
               where answers is not null
               let decisions = ShapeBias.Of(answers.Top1, answers.Labels, ShapeDecisions.Textures(answers))
               where decisions.Overall.IsDefined
               select decisions,
        ];
        return each.Count == 0 ? null : new(each.Count == 1 ? "one person" : $"{each.Count} people", SeriesColor.Ink,
            [Range(each.Select(r => r.Overall)), .. shapes.Select(s => Range(each.Select(r => r.PerCategory[s].Bias)))]);
    }

    static Estimate? Range(IEnumerable<Estimate> biases)
    {
        List<Estimate> defined = [.. biases.Where(b => b.IsDefined)];
        return defined.Count == 0 ? null : new(defined.Average(b => b.Value), defined.Sum(b => b.N), defined.Min(b => b.Value), defined.Max(b => b.Value));
    }
}
