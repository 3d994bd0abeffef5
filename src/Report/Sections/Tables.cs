using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>The numbers behind figures.</summary>
static class Tables
{
    /// <summary>A row for each category, a column for each model.</summary>
    public static Table ByCategory(string heading, IReadOnlyList<string> categories, IReadOnlyList<Series> models, Func<Estimate, Cell> cell) =>
        new([heading, .. models.Select(m => m.Name)],
            [.. categories.Select((category, i) => (IReadOnlyList<Cell>)[new(category), .. models.Select(m => m.Values[i] is { } value ? cell(value) : new Cell("–"))])]);

    /// <summary>The interval's and the value's ends over all series, for a scale that holds them.</summary>
    public static (double Low, double High) Range(IEnumerable<Series> models)
    {
        var values = models.SelectMany(m => m.Values).OfType<Estimate>().Where(v => v.IsDefined).ToList();
        return values.Count == 0 ? (0, 1) : (values.Min(v => v.Low ?? v.Value), values.Max(v => v.High ?? v.Value));
    }
}
