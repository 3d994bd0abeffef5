using System.Globalization;
using Behavior.Comparison;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Gate;

/// <summary>Rows of an update in words.</summary>
public static class RowWords
{
    const int MostListed = 4;
    const string Class = "class ";

    static readonly Dictionary<string, string> s_short = new()
    {
        [MetricIds.Top1] = "top-1", [MetricIds.AnyLabel] = "top-1, any label", [MetricIds.Ece] = "ECE", [MetricIds.ScaledEce] = "ECE after temperature scaling",
        [MetricIds.Reliability] = "largest calibration gap", [MetricIds.ErrorRatio] = "error ratio", [MetricIds.Sweeps] = "top-1 over factors",
        [MetricIds.ShapeBiasByCategory] = "shape bias by category", [MetricIds.CkaWithin] = "CKA between layers",
    };

    /// <summary>A metric's short name.</summary>
    public static string Metric(string id) => s_short.GetValueOrDefault(id) ?? id.Split('/')[0];

    /// <summary>A row's short name: <c>toy-val top-1</c>.</summary>
    public static string Name(RowChange change) => $"{change.Dataset} {Metric(change.Metric)}";

    /// <summary>What changed in a row by itself, before any correction.</summary>
    public static string Sentence(RowChange change) => Sentence(new JudgedRow(change, new(Manifests.Items.GateTier.Advisory, 0, 0), RowVerdict.NotCompared));

    /// <summary>What changed, on one line: <c>toy-val top-1 0.967 -> 0.936 (-3.1 points, 95 % -4.0 to -2.2, p = 2e-11; 71 pictures lost, 9 won; worst class: knife -11)</c>.</summary>
    public static string Sentence(JudgedRow row)
    {
        var change = row.Change;
        if (change.IsSame) return $"{Name(change)}: the same answers";
        if (change.Difference is null) return $"{Name(change)} was not compared: {change.Why}";
        var lost = row.LostSlices.Count > 0 ? $"; lost in {string.Join(", ", row.LostSlices.Take(MostListed).Select(Slice))}" : Worst(change) is { } worst ? $"; worst class: {worst}" : "";
        var flips = change.ByIntervals ? "" : $"; {change.Regressed} lost, {change.Fixed} won";
        return $"{Name(change)} {Value(change.Before)} -> {Value(change.After)} ({Difference(change)}, 95 % {Interval(change)}"
            + $"{(change.P is { } p ? $", p = {PValues.Words(p)}" : "")}{flips}{lost}{(row.Needed is { } n ? $"; {n:N0} samples would settle it" : "")})";
    }

    /// <summary>Names of rows, the first few.</summary>
    public static string List(IReadOnlyList<JudgedRow> rows) =>
        string.Join(", ", rows.Take(MostListed).Select(r => Name(r.Change))) + (rows.Count > MostListed ? $" and {rows.Count - MostListed} more" : "");

    /// <summary>A part that was lost: <c>class knife (14 lost, 1 won of 125)</c>.</summary>
    public static string Slice(SliceLoss loss) => $"{loss.Slice.Name} ({loss.Slice.Lost} lost, {loss.Slice.Won} won of {loss.Slice.N})";

    /// <summary>The oriented difference: points of accuracies, else the figure's own unit.</summary>
    public static string Difference(RowChange change) => IsAccuracy(change) ? $"{Number(change, change.Difference!.Value)} points" : Number(change, change.Difference!.Value);

    /// <summary>The ends of its 95 % interval, in the same unit.</summary>
    public static string Interval(RowChange change) => $"{Number(change, change.Difference!.Low!.Value)} to {Number(change, change.Difference.High!.Value)}";

    /// <summary>A figure as tables have it.</summary>
    public static string Value(Figure figure) => figure.ValueOrNull?.ToString("0.000", CultureInfo.InvariantCulture) ?? "undefined";

    static string Number(RowChange change, double value) => IsAccuracy(change)
        ? (100 * value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)
        : value.ToString("+0.0000;-0.0000;0", CultureInfo.InvariantCulture);

    static bool IsAccuracy(RowChange change) => change.Direction == Direction.HigherIsBetter;

    static string? Worst(RowChange change) =>
        change.Slices.Where(s => s.Name.StartsWith(Class, StringComparison.Ordinal) && s.Won < s.Lost).MinBy(s => s.Won - s.Lost) is { } worst
            ? $"{worst.Name[Class.Length..]} {worst.Won - worst.Lost}"
            : null;
}
