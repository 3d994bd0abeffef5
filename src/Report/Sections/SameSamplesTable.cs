using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Every two models on the same samples of a benchmark: which is right more often, and whether that is more than chance.</summary>
static class SameSamplesTable
{
    /// <summary>A table for each benchmark that lists the measure and that two models answer.</summary>
    public static IEnumerable<ReportBlock> Of(ReportSource source) =>
        from benchmark in source.Benchmarks(MeasureNames.Pairs)
        let pairs = Pairs(source.Answers(benchmark.Name))
        where pairs.Count > 0
        select new TableBlock($"Every two models on the same samples, {benchmark.Name}",
            "Accuracy of the first minus that of the second, with Tango's 95 % interval, and on how many samples one of the two alone is right. "
            + "p: exact McNemar, two-sided, after Holm over the pairs of this table; "
            + "where samples share an origin, interval and p are those of the t test over origins.",
            new(["first", "second", "first − second, points", "only the first right", "only the second right", "p after Holm"], Rows(pairs)));

    static List<Pair> Pairs(List<(ModelEntry Model, Predictions Answers)> all) =>
    [
        .. from a in all.Index()
           from b in all.Skip(a.Index + 1)
           select new Pair(a.Item.Model.Name, b.Model.Name, SameSamples.Difference(a.Item.Answers, b.Answers), SameSamples.OnlyRight(a.Item.Answers, b.Answers)),
    ];

    static IReadOnlyList<IReadOnlyList<Cell>> Rows(List<Pair> pairs)
    {
        double[] p = Holm.Adjust([.. pairs.Select(pair => pair.Difference.P)]);
        return [.. pairs.Zip(p, Row)];
    }

    static IReadOnlyList<Cell> Row(Pair pair, double p) =>
        [new(pair.First), new(pair.Second), Points(pair.Difference), Cell.Count(pair.Only.First), Cell.Count(pair.Only.Second), new(PValues.Words(p), p)];

    static Cell Points(PairedChange difference) => Cell.Percent(new(new Figure(difference.Difference), difference.N, difference.Interval));

    sealed record Pair(string First, string Second, PairedChange Difference, (int First, int Second) Only);
}
