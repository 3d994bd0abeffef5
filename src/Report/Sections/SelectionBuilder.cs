using Behavior.Measures;
using Behavior.Measures.Selection;
using Behavior.Metrics;
using Behavior.Report.Model;
using Behavior.Report.Results;

namespace Behavior.Report.Sections;

/// <summary>Makes the selection table of what the suite measured: the models' rows (<c>Controls.Properties</c>), and for each use the ranking (<c>Controls.Ranking</c>).</summary>
static class SelectionBuilder
{
    static readonly string[] s_costs = [CostNames.Parameters, CostNames.MultiplyAdds, CostNames.Memory, CostNames.Time];

    /// <summary>The table; null where no model's properties were measured.</summary>
    public static SelectionModel? Of(ReportSource source)
    {
        var rows = source.Rows.Metric(MetricIds.Selection).DistinctBy(r => r.Model).ToDictionary(r => r.Model); // a theory that was renamed leaves a second one
        var rankings = source.Rows.Metric(MetricIds.Ranking).DistinctBy(r => r.Parameter("use")).ToDictionary(r => r.Parameter("use"));
        var models = source.Models.Where(m => rows.ContainsKey(m.Name)).ToList();
        List<ModelProperty> properties = [.. ModelProperty.All.Where(p => models.Any(m => rows[m.Name].Has(p.Name)))];
        if (properties.Count == 0) return null;
        var spread = Spread(rankings.Values.FirstOrDefault(), models, properties);
        return new([.. properties.Select(p => new SelectionProperty(p.Name, p.Scale))],
            [new("all alike", [.. properties.Select(_ => 50)], []), .. Use.All.Where(u => properties.Contains(u.About)).Select(u => Preset(u, properties, models, rankings.GetValueOrDefault(u.Name)))],
            [.. models.Select((m, i) => Row(m, rows[m.Name], properties, spread.Count > 0 ? spread[i] : []))]);
    }

    static SelectionRow Row(ModelEntry model, ResultRow row, List<ModelProperty> properties, IReadOnlyList<IReadOnlyList<double>> spread) =>
        new(model, [.. properties.Select(p => row.Estimate(p.Name, p.Name + ": "))], spread, [.. s_costs.Select(c => Cost(row, c))]);

    /// <summary>Half of the weight on what the use is about, the other half shared, to the digit.</summary>
    static SelectionPreset Preset(Use use, List<ModelProperty> properties, List<ModelEntry> models, ResultRow? ranking)
    {
        var others = Math.Max(1, properties.Count - 1);
        return new(use.Name.Replace('-', ' '), [.. properties.Select(p => 100 / others * (p == use.About ? others : 1))],
            Complete([.. models.Select(m => ranking?.Numbers(SelectionFields.Ranks(m.Name)) ?? [])], models.Count));
    }

    /// <summary>For each model and property how it varies with all others; empty where the ranking lacks one of them.</summary>
    static IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> Spread(ResultRow? ranking, List<ModelEntry> models, List<ModelProperty> properties)
    {
        IReadOnlyList<IReadOnlyList<double>> Of(ModelEntry m) => [.. properties.Select(p => ranking?.Numbers(SelectionFields.Spread(m.Name, p.Name)) ?? [])];
        var all = models.Select(Of).ToList();
        return all.All(own => own.All(row => row.Count > 0)) ? all : [];
    }

    static IReadOnlyList<IReadOnlyList<double>> Complete(IReadOnlyList<IReadOnlyList<double>> ranks, int models) => ranks.All(r => r.Count == models) ? ranks : [];

    static Cell Cost(ResultRow row, string field) => row.Number(field) is { } value ? Cell.Number(new Estimate(value, 0), 2) : new("–");
}
