using System.Globalization;
using Behavior.Evaluation;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Accuracy under common corruptions (Hendrycks, Dietterich 2019): mean over the benchmark's fifteen corruptions of the mean over
/// severities, as the paper reports ImageNet-C; beside it every corruption's own mean, also of the four that its authors keep for validation.
/// </summary>
public static class Corruptions
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var cells = Cells(predictions);
        var mean = Mean(cells.Values).Estimate();
        return MetricSnapshot.Of(MetricIds.Corruption, "fraction", mean, predictions, tolerance: Jitter.Effect(mean), further: snapshot =>
        {
            foreach (var group in cells.Values.GroupBy(c => (c.IsExtra, c.Corruption)).OrderBy(g => g.Key))
                Add(snapshot, group.Key.IsExtra ? group.Key.Corruption + ", beside the mean" : group.Key.Corruption, [.. group]);
            foreach (var group in Counted(cells.Values).GroupBy(c => c.Severity).OrderBy(g => g.Key))
                Add(snapshot, string.Create(CultureInfo.InvariantCulture, $"severity {group.Key}"), [.. group]);
        });
    }

    static void Add(Snapshot snapshot, string name, List<Cell> cells)
    {
        var n = cells.Sum(c => c.Accuracy.N);
        snapshot.Number(name, cells.Average(c => c.Accuracy.Value), Jitter.Digits(n), Jitter.Rate(n));
    }

    /// <summary>Mean over corruptions of the mean over severities, with the influence of every picture.</summary>
    public static SampledFigure Mean(Predictions predictions) => Mean(Cells(predictions).Values);

    /// <summary>The same of cells.</summary>
    static SampledFigure Mean(IEnumerable<Cell> cells) =>
        SampledFigure.Average([.. Counted(cells).GroupBy(c => c.Corruption).Select(g => SampledFigure.Average([.. g.Select(c => c.Accuracy)]))]);

    /// <summary>The cells that make the mean: those of the fifteen corruptions; all where a set has extra ones alone.</summary>
    static IEnumerable<Cell> Counted(IEnumerable<Cell> cells) => cells.All(c => c.IsExtra) ? cells : cells.Where(c => !c.IsExtra);

    /// <summary>Accuracy for every corruption at every severity.</summary>
    static SortedDictionary<(string, int), Cell> Cells(Predictions predictions)
    {
        (string Corruption, int Severity)[] of = [.. predictions.Samples.Select(s =>
            (predictions.Need(s, AnnotationNames.Corruption), int.Parse(predictions.Need(s, AnnotationNames.Severity), CultureInfo.InvariantCulture)))];
        var cells = new SortedDictionary<(string, int), Cell>();
        foreach (var (cell, first) in of.Index().GroupBy(c => c.Item, c => c.Index).Select(g => (g.Key, g.First())))
            cells[cell] = new(cell.Corruption, cell.Severity, Correctness.IsExtra(predictions.Samples[first].Annotations),
                Correctness.Accuracy(predictions, [.. of.Select(c => c == cell)]));
        return cells;
    }

    sealed record Cell(string Corruption, int Severity, bool IsExtra, SampledFigure Accuracy);
}
