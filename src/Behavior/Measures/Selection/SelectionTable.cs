using System.Globalization;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Measures.Selection;

/// <summary>"At what point does the trade-off make sense?": every model's properties beside its cost, and the ranking that a use's weights give.</summary>
public static class SelectionTable
{
    /// <summary>What is pinned of one model: its properties, parameters and multiply-adds. Time goes to the results alone.</summary>
    public static Snapshot Row(Zoo zoo, string model)
    {
        var cost = zoo.Evaluations.Cost(model);
        var snapshot = new Snapshot(MetricIds.Selection).With(Inputs(zoo, model));
        foreach (var (name, value) in Properties(zoo, model))
            snapshot.Estimate(name, value, Jitter.Digits(value.N), Jitter.Effect(value), name + ": ").Number(name + ": n", value.N, 0, 0);
        return snapshot
            .Number(CostNames.Parameters, cost.Parameters / 1e6, 3, 0)
            .Number(CostNames.MultiplyAdds, cost.MultiplyAdds / 1e6, 2, 0)
            .Number(CostNames.Memory, cost.Parameters * 4 / 1e6, 2, 0)
            .Unpinned(CostNames.Time, cost.MillisecondsPerPicture, 2);
    }

    /// <summary>What is pinned of one use: models by score, best first.</summary>
    public static Snapshot Ranking(Zoo zoo, Use use)
    {
        var scores = zoo.Models("all").Select(m => (m.Name, Score: use.Score(Properties(zoo, m.Name).ToDictionary(p => p.Name, p => p.Value.Value)))).OrderByDescending(m => m.Score).ToList();
        var snapshot = new Snapshot(MetricIds.Ranking).With(scores.SelectMany(s => Inputs(zoo, s.Name)))
            .Text("use", use.Name).Text("weights", $"half on {use.About}, half shared by the others")
            .Derived("ranking", string.Join(" > ", scores.Select(s => s.Name)));
        foreach (var (name, score) in scores.OrderBy(s => s.Name, StringComparer.Ordinal)) snapshot.Number(name, score, 4, 0.005);
        return snapshot;
    }

    /// <summary>
    /// The claim that no model is best at everything: of the model with the highest mean property, the property on which another leads it most.
    /// Its interval is Bonferroni's for having chosen among all properties and models.
    /// </summary>
    public static FindingPart LeaderIsBeaten(Zoo zoo)
    {
        var models = zoo.Models("all").Select(m => m.Name).ToList();
        var table = models.ToDictionary(m => m, m => Properties(zoo, m));
        var leader = models.MaxBy(m => table[m].Average(p => p.Value.Value))!;
        var (property, rival, _) = (from m in models where m != leader from p in table[m] let own = table[leader].First(q => q.Name == p.Name)
                                    select (p.Name, Model: m, Lead: p.Value.Value - own.Value.Value)).MaxBy(l => l.Lead);
        var chosen = ModelProperty.All.First(p => p.Name == property);
        var level = 1 - 0.05 / (table[leader].Count * (models.Count - 1));
        return new(string.Create(CultureInfo.InvariantCulture, $"{property}"), $"{rival} > {leader}, on {property}", chosen.Lead(zoo, rival, leader, level))
        {
            Inputs = [.. models.SelectMany(m => ModelProperty.All.Where(p => p.Applies(zoo)).SelectMany(p => p.Inputs(zoo, m)))],
        };
    }

    static IEnumerable<SnapshotInput> Inputs(Zoo zoo, string model) =>
        ModelProperty.All.Where(p => p.Applies(zoo)).SelectMany(p => p.Inputs(zoo, model)).SelectMany(i => i.SnapshotInputs);

    static IReadOnlyList<(string Name, Estimate Value)> Properties(Zoo zoo, string model) => zoo.Evaluations.Once(("properties", zoo.Name, model), () =>
        ModelProperty.All.Where(p => p.Applies(zoo)).Select(p => (p.Name, p.Of(zoo, model))).ToList());
}
