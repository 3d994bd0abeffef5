using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>The part of a file's rows that a golden names by <c>rows</c>: of CSV files the data rows, of others the lines, counted from 0.</summary>
static class GoldenRows
{
    /// <summary>All rows where the source has no such rule.</summary>
    /// <param name="rows">Those of the file, in its order.</param>
    /// <param name="source">Where the golden names the file.</param>
    /// <param name="imageId">By what rows are put in order where the rule asks for it.</param>
    public static IReadOnlyList<T> Select<T>(IReadOnlyList<T> rows, GoldenValue source, Func<T, string> imageId)
    {
        if (!source.TryGetProperty("rows", out var rule)) return rows;
        IEnumerable<T> selected = rule.TryGetProperty("order_by", out _) ? rows.OrderBy(imageId, StringComparer.Ordinal) : rows;
        var start = rule.GetProperty("start").GetInt32();
        if (rule.TryGetProperty("keep_every", out var keep)) selected = selected.Where((_, i) => i % keep.GetCount(1, int.MaxValue) == start);
        if (rule.TryGetProperty("drop_every", out var drop)) selected = selected.Where((_, i) => i % drop.GetCount(1, int.MaxValue) != start);
        return [.. selected];
    }
}
