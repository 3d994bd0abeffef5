using System.Globalization;
using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Measures.Selection;

/// <summary>"At what point does the trade-off make sense?": every model's properties beside its cost, and the ranking that a use's weights give.</summary>
public static class SelectionTable
{
    /// <summary>What is pinned of one model: its properties, parameters and multiply-adds. Time goes to the results alone.</summary>
    public static Snapshot Row(BehaviorRun run, string model)
    {
        var item = run.Manifest.Checkpoint(model);
        var cost = ModelCost.Of(item);
        var snapshot = new Snapshot().Text("metric", "model selection/1");
        foreach (var (name, value) in Properties(run, item.Zoo, model))
            snapshot.Estimate(name, value, Jitter.Digits(value.N), Jitter.Effect(value), name + ": ").Number(name + ": n", value.N, 0, 0);
        return snapshot
            .Number("parameters, millions", cost.Parameters / 1e6, 3, 0)
            .Number("multiply-adds, millions", cost.MultiplyAdds / 1e6, 2, 0)
            .Number("weights in memory, MB", cost.Parameters * 4 / 1e6, 2, 0)
            .Unpinned("ms a picture on this machine", cost.MillisecondsPerPicture, 2)
            .Text("weights", Provenance.Short(WeightsFile.Hash(item)));
    }

    /// <summary>What is pinned of one use: models by score, best first.</summary>
    public static Snapshot Ranking(BehaviorRun run, string zoo, Use use)
    {
        var scores = run.In(zoo).Models("all").Select(m => (m.Name, Score: use.Score(Properties(run, zoo, m.Name).ToDictionary(p => p.Name, p => p.Value.Value)))).OrderByDescending(m => m.Score).ToList();
        var snapshot = new Snapshot().Text("metric", "weighted mean of properties/1").Text("use", use.Name).Text("weights", $"half on {use.About}, half shared by the others")
            .Derived("ranking", string.Join(" > ", scores.Select(s => s.Name)));
        foreach (var (name, score) in scores.OrderBy(s => s.Name, StringComparer.Ordinal)) snapshot.Number(name, score, 4, 0.005);
        return snapshot;
    }

    /// <summary>
    /// The claim that no model is best at everything: of the model with the highest mean property, the property on which another leads it most.
    /// Its interval is Bonferroni's for having chosen among all properties and models.
    /// </summary>
    public static FindingPart LeaderIsBeaten(BehaviorRun run, string zoo)
    {
        var models = run.In(zoo).Models("all").Select(m => m.Name).ToList();
        var table = models.ToDictionary(m => m, m => Properties(run, zoo, m));
        var leader = models.MaxBy(m => table[m].Average(p => p.Value.Value))!;
        var (property, rival, _) = (from m in models where m != leader from p in table[m] let own = table[leader].First(q => q.Name == p.Name)
                                    select (p.Name, Model: m, Lead: p.Value.Value - own.Value.Value)).MaxBy(l => l.Lead);
        var chosen = ModelProperty.All.First(p => p.Name == property);
        var level = 1 - 0.05 / (table[leader].Count * (models.Count - 1));
        return new(string.Create(CultureInfo.InvariantCulture, $"{property}"), $"{rival} > {leader}, on {property}", chosen.Lead(run, run.In(zoo), rival, leader, level));
    }

    static IReadOnlyList<(string Name, Estimate Value)> Properties(BehaviorRun run, string zoo, string model) => Memo.Of(run, ("properties", zoo, model), () =>
        ModelProperty.All.Where(p => p.Applies(run.In(zoo))).Select(p => (p.Name, p.Of(run, run.In(zoo), model))).ToList());
}
