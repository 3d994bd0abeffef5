using Behavior.Measures;
using Behavior.Measures.Selection;
using Behavior.Metrics;
using Behavior.Report.Model;
using Behavior.Report.Results;

namespace Behavior.Report.Sections;

/// <summary>Makes the selection table of what the suite measured (<c>Controls.Properties</c>).</summary>
static class SelectionBuilder
{
    static readonly string[] s_costs = [CostNames.Parameters, CostNames.MultiplyAdds, CostNames.Memory, CostNames.Time];

    /// <summary>The table; null where no model's properties were measured.</summary>
    public static SelectionModel? Of(ReportSource source)
    {
        var rows = source.Rows.Metric(MetricIds.Selection).DistinctBy(r => r.Model).ToDictionary(r => r.Model); // a theory that was renamed leaves a second one
        var models = source.Models.Where(m => rows.ContainsKey(m.Name)).ToList();
        List<string> properties = [.. ModelProperty.All.Select(p => p.Name).Where(p => models.Any(m => rows[m.Name].Has(p)))];
        if (properties.Count == 0) return null;
        return new(properties,
            [new("all alike", [.. properties.Select(_ => 50)]), .. Use.All.Where(u => properties.Contains(u.About)).Select(u => Preset(u, properties))],
            [.. models.Select(m => Row(m, rows[m.Name], properties))]);
    }

    static SelectionRow Row(ModelEntry model, ResultRow row, List<string> properties) =>
        new(model, [.. properties.Select(p => row.Estimate(p, p + ": "))], [.. s_costs.Select(c => Cost(row, c))]);

    /// <summary>Half of the weight on what the use is about, the other half shared.</summary>
    static SelectionPreset Preset(Use use, List<string> properties) =>
        new(use.Name.Replace('-', ' '), [.. properties.Select(p => p == use.About ? 100 : (int)Math.Round(100.0 / Math.Max(1, properties.Count - 1)))]);

    static Cell Cost(ResultRow row, string field) => row.Number(field) is { } value ? Cell.Number(new Estimate(value, 0), 2) : new("–");
}
