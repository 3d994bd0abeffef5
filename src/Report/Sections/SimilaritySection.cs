using System.Globalization;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Results;

namespace Behavior.Report.Sections;

/// <summary>Section 8: CKA between layers at matched relative depths.</summary>
sealed class SimilaritySection : SectionBuilder
{
    const int Depths = 11;

    static readonly string[] s_depths = [.. Enumerable.Range(0, Depths).Select(i => (i / (Depths - 1.0)).ToString("0.0", CultureInfo.InvariantCulture))];

    public override int Number => 8;

    public override string Title => "Representation similarity";

    public override string Question => "How alike are the representations of a model's layers, and of different models at the same depth?";

    protected override string Measure => MeasureNames.Similarity;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        foreach (var benchmark in source.Benchmarks(MeasureNames.Similarity).Select(b => b.Name))
        {
            List<ResultRow> within = [.. source.Rows.Metric(MetricIds.CkaWithin).Where(r => r.Dataset == benchmark)];
            List<ResultRow> between = [.. source.Rows.Metric(MetricIds.CkaBetween).Where(r => r.Dataset == benchmark)];
            if (within.Count > 0) yield return Within(benchmark, within);
            if (between.Count > 0) yield return Between(source, benchmark, between);
        }
    }

    static FigureBlock Within(string benchmark, List<ResultRow> rows) => new($"Within a model, {benchmark}",
        "Linear CKA of the outputs of a model's layers at eleven relative depths, 0 the first layer, 1 the last. Dark: unlike; bright: alike. "
        + "Blocks on the diagonal are stages. Table: mean over all pairs of different layers, 95 % by t over batches.",
        [.. rows.Select(Chart)], Numbers(rows));

    static FigureBlock Between(ReportSource source, string benchmark, List<ResultRow> rows) => new($"Between models, {benchmark}",
        "Linear CKA of one model's layers (upwards) and another's (across), for different architectures of one paradigm. "
        + "Table, all pairs: mean at the same relative depth, 95 % by t over batches.",
        [.. rows.Where(r => AreFamilies(source, r)).Select(Chart)], Numbers(rows));

    static HeatMapChart Chart(ResultRow row) => new(Name(row), $"Heat map of CKA: {Name(row)}.", s_depths, Values(row), "relative depth", "relative depth");

    static Table Numbers(List<ResultRow> rows) => new(["", "mean CKA"], [.. rows.Select(r => (IReadOnlyList<Cell>)[new(Name(r)), Cell.Number(r.Value)])]);

    static string Name(ResultRow row) => row.Parameter("other") is { Length: > 0 } other ? $"{row.Model} and {other}" : row.Model;

    /// <summary>Whether the two models differ in architecture alone.</summary>
    static bool AreFamilies(ReportSource source, ResultRow row)
    {
        var (a, b) = (source.Everyone.FirstOrDefault(m => m.Name == row.Model), source.Everyone.FirstOrDefault(m => m.Name == row.Parameter("other")));
        return a is not null && b is not null && a.Family != b.Family && a.Paradigm == b.Paradigm;
    }

    static double[,] Values(ResultRow row)
    {
        var values = new double[Depths, Depths];
        for (var i = 0; i < Depths; i++)
            for (var j = 0; j < Depths; j++)
                values[i, j] = At(row, i, j) ?? At(row, j, i) ?? (i == j ? 1 : double.NaN);
        return values;
    }

    static double? At(ResultRow row, int i, int j) => row.Number($"{s_depths[i]} and {s_depths[j]}");
}
