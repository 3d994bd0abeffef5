using System.Globalization;
using Behavior.Comparison;
using Behavior.Gate;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Report.Model;

namespace Behavior.Report.Updates;

/// <summary>Rows, classes and sentinels of an update as tables.</summary>
static class UpdateTables
{
    const int MostClasses = 5, MostSlices = 4;
    const string Class = "class ";

    /// <summary>Rows in the order given.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="against">What a row is compared with, where that is not the baseline; else empty.</param>
    public static Table Rows(IEnumerable<JudgedRow> rows, Func<JudgedRow, string> against) => new(
        ["row", "tier", "before", "after", "difference, 95 %", "p, Holm", "lost / won", "verdict"],
        [.. rows.Select(r => Row(r, against(r)))]);

    /// <summary>Lost sentinels.</summary>
    public static Table Sentinels(IEnumerable<LostSentinel> lost) => new(["sentinel lost", "is", "is answered"],
        [.. lost.Select(s => (IReadOnlyList<Cell>)[new($"{s.Benchmark}/{s.Sample}"), new(s.Label), new(s.Answer.Length > 0 ? s.Answer : "none of the classes")])]);

    /// <summary>The pairs of classes whose confusion grew, and the classes that lose most, by the answers as they are.</summary>
    public static IEnumerable<ReportBlock> Classes(UpdatedAnswers answers)
    {
        if ((answers.Row(MetricIds.Top1) ?? answers.Row(MetricIds.AnyLabel))?.Change is not { } change) yield break;
        List<SliceChange> worst = [.. change.Slices.Where(s => s.Name.StartsWith(Class, StringComparison.Ordinal) && s.Won < s.Lost).OrderBy(s => s.Won - s.Lost).Take(MostClasses)];
        if (change.Confusions.Count > 0)
            yield return new TableBlock("Confusions that grew", "Samples of a class that are answered by another one, before and after.",
                new(["class", "answered", "before", "after"], [.. change.Confusions.Select(Pair)]));
        if (worst.Count > 0)
            yield return new TableBlock("Classes that lose most", "Change: won minus lost answers over the class's samples, in points, with a 95 % interval; p before any correction.",
                new(["class", "lost", "won", "change, points", "p"], [.. worst.Select(Slice)]));
    }

    static IReadOnlyList<Cell> Pair(Confusion pair) => [new(pair.Label), new(pair.Answer), Cell.Count(pair.Before), Cell.Count(pair.After)];

    static IReadOnlyList<Cell> Slice(SliceChange slice) =>
    [
        new(slice.Name[Class.Length..]), Cell.Count(slice.Lost), Cell.Count(slice.Won),
        Cell.Percent(new(slice.Difference, slice.N, slice.Low, slice.High)), new(PValues.Words(slice.P), slice.P),
    ];

    static IReadOnlyList<Cell> Row(JudgedRow row, string against)
    {
        var change = row.Change;
        return
        [
            new(RowWords.Name(change), null, against),
            new(GateTiers.Word(row.Rule.Tier)),
            Value(change.Before),
            Value(change.After),
            change.Difference is { } difference ? new(Minus(RowWords.Difference(change)), difference.Value, Minus(RowWords.Interval(change))) : new("–"),
            row.PAdjusted is { } p ? new(PValues.Words(p), p) : new("–"),
            change.ByIntervals || change.Difference is null ? new("–") : new(string.Create(CultureInfo.InvariantCulture, $"{change.Regressed} / {change.Fixed}"), change.Regressed),
            new(row.Verdict.Word(), null, Why(row)),
        ];
    }

    /// <summary>What a verdict rests on: parts that were lost, samples that are missing, or why there is no difference.</summary>
    static string Why(JudgedRow row) =>
        row.LostSlices.Count > 0
            ? $"in {string.Join("; ", row.LostSlices.Take(MostSlices).Select(RowWords.Slice))}{(row.LostSlices.Count > MostSlices ? $"; and {row.LostSlices.Count - MostSlices} more" : "")}"
        : row.Needed is { } needed ? string.Create(CultureInfo.InvariantCulture, $"needs {needed:N0} samples")
        : row.Change.Difference is null ? row.Change.Why
        : "";

    static Cell Value(Figure figure) => figure.ValueOrNull is { } value ? new(Minus(RowWords.Value(figure)), value) : new("–", null, figure.WhyUndefined!);

    static string Minus(string number) => number.Replace('-', '−');
}
