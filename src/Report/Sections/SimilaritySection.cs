using System.Globalization;
using Behavior.Evaluation;
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

    public override int Number => 8;

    public override string Title => "Representation similarity";

    public override string Question => "How alike are the representations of a model's layers, and of different models at the same depth?";

    public override string Needs => "no benchmark of the zoo lists the measure similarity, or the suite has not measured it yet (behavior run)";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source)
    {
        foreach (var set in source.Sets(MeasureNames.Similarity))
        {
            List<ResultRow> within = [.. source.Rows.Metric(MetricIds.CkaWithin).Where(r => r.Dataset == set.Name)];
            List<ResultRow> between = [.. source.Rows.Metric(MetricIds.CkaBetween).Where(r => r.Dataset == set.Name)];
            if (within.Count > 0) yield return Figure($"Within a model, {set.Name}", "Linear CKA of the outputs of a model's layers at eleven relative depths, 0 the first layer, 1 the last. Dark: unlike; bright: alike. Blocks on the diagonal are stages. Table: mean over all pairs of different layers, 95 % bootstrap over batches.", within, r => r.Model, _ => true);
            if (between.Count > 0) yield return Figure($"Between models, {set.Name}", "Linear CKA of one model's layers (upwards) and another's (across), for different architectures of one paradigm. Table, all pairs: mean at the same relative depth, 95 % bootstrap over batches.", between, r => $"{r.Model} and {r.Parameter("other")}", r => AreFamilies(source, r));
        }
    }

    static FigureBlock Figure(string title, string caption, List<ResultRow> rows, Func<ResultRow, string> name, Func<ResultRow, bool> drawn) => new(title, caption,
        [.. rows.Where(drawn).Select(r => new HeatMapChart(name(r), $"Heat map of CKA: {name(r)}.", [.. Enumerable.Range(0, Depths).Select(Depth)], Values(r), "relative depth", "relative depth"))],
        new(["", "mean CKA"], [.. rows.Select(r => (IReadOnlyList<Cell>)[new(name(r)), Cell.Number(r.Value)])]));

    /// <summary>Whether the two models differ in architecture alone.</summary>
    static bool AreFamilies(ReportSource source, ResultRow row) =>
        source.Everyone.FirstOrDefault(m => m.Name == row.Model) is { } a && source.Everyone.FirstOrDefault(m => m.Name == row.Parameter("other")) is { } b && a.Family != b.Family && a.Paradigm == b.Paradigm;

    static double[,] Values(ResultRow row)
    {
        var values = new double[Depths, Depths];
        for (var i = 0; i < Depths; i++)
            for (var j = 0; j < Depths; j++)
                values[i, j] = row.Number($"{Depth(i)} and {Depth(j)}") ?? row.Number($"{Depth(j)} and {Depth(i)}") ?? (i == j ? 1 : double.NaN);
        return values;
    }

    static string Depth(int i) => (i / (Depths - 1.0)).ToString("0.0", CultureInfo.InvariantCulture);
}
