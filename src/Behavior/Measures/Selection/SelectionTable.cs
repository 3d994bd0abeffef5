using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Metrics.Statistics;
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
        foreach (var (name, value) in Properties(zoo, model).Select(p => (p.Name, p.Value.Figure.Estimate())))
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
        var scores = zoo.Models("all").Select(m => (m.Name, Score: use.Score(Properties(zoo, m.Name).ToDictionary(p => p.Name, p => p.Value.Figure.Value)))).OrderByDescending(m => m.Score).ToList();
        var snapshot = new Snapshot(MetricIds.Ranking).With(scores.SelectMany(s => Inputs(zoo, s.Name)))
            .Text("use", use.Name).Text("weights", $"half on {use.About}, half shared by the others")
            .Derived("ranking", string.Join(" > ", scores.Select(s => s.Name)));
        foreach (var (name, score) in scores.OrderBy(s => s.Name, StringComparer.Ordinal)) snapshot.Number(name, score, 4, 0.005);
        return snapshot;
    }

    /// <summary>The claim that no model is best at everything, model by model: another leads it on some property.</summary>
    public static IEnumerable<FindingPart> EveryoneIsBeaten(Zoo zoo)
    {
        var models = zoo.Models("all").Select(m => m.Name).ToList();
        foreach (var model in models)
        {
            var leads = (from rival in models
                         where rival != model
                         from property in Properties(zoo, rival).Zip(Properties(zoo, model), (theirs, own) => (theirs.Name, Lead: theirs.Value - own.Value))
                         select (Rival: rival, Property: property.Name, property.Lead)).ToList();
            if (leads.Count == 0) continue;
            var best = leads.Where(l => l.Lead.Figure.Figure.IsDefined).MaxBy(l => l.Lead.Figure.Value);
            yield return new($"{model} is beaten", $"{best.Rival} > {model}, most on {best.Property}", Effect.AtLeast([.. leads.Select(l => l.Lead.Figure)], 1)) { Inputs = Measured.InputsOf(leads.Select(l => l.Lead)) };
        }
    }

    static IEnumerable<SnapshotInput> Inputs(Zoo zoo, string model) => Measured.InputsOf(Properties(zoo, model).Select(p => p.Value)).SelectMany(i => i.SnapshotInputs);

    static IReadOnlyList<(string Name, Measured Value)> Properties(Zoo zoo, string model) => zoo.Evaluations.Once(("properties", zoo.Name, model), () =>
        ModelProperty.All.Where(p => p.Applies(zoo)).Select(p => (p.Name, p.Of(zoo, model))).ToList());
}
