using System.Globalization;
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
        foreach (var (name, value) in Properties(zoo, model).Select(p => (p.Property.Name, p.Value.Figure.Estimate())))
            snapshot.Estimate(name, value, Jitter.Digits(value.N), Jitter.Effect(value), name + ": ").Number(name + ": n", value.N, 0, 0);
        return snapshot
            .Number(CostNames.Parameters, cost.Parameters / 1e6, 3, 0)
            .Number(CostNames.MultiplyAdds, cost.MultiplyAdds / 1e6, 2, 0)
            .Number(CostNames.Memory, cost.Parameters * 4 / 1e6, 2, 0)
            .Unpinned(CostNames.Time, cost.MillisecondsPerPicture, 2);
    }

    /// <summary>
    /// What is pinned of one use: weights and scales, models by score, and how often each is first when the units are drawn again. A score may move as
    /// far as the jitter of its properties moves it, a probability as far as the jitter of two scores does. Results alone have the probability of every rank
    /// and how the properties vary together.
    /// </summary>
    public static Snapshot Ranking(Zoo zoo, Use use)
    {
        var table = Table(zoo);
        var (ranking, weights) = (new UseRanking(table, use), use.Weights(table.Properties));
        var snapshot = new Snapshot(MetricIds.Ranking).With(table.Models.SelectMany(m => Inputs(zoo, m)))
            .Text("use", use.Name).Text("weights", $"half on {use.About.Name}, half shared by the others");
        foreach (var property in table.Properties) snapshot.Text(SelectionFields.Scale(property.Name), property.Scale.ToString());
        snapshot.Derived("ranking", string.Join(" > ", ranking.Order.Select(m => table.Models[m]))).Derived(SelectionFields.Settled, ranking.Settled);
        foreach (var (name, m) in table.Models.Select((name, m) => (name, m)).OrderBy(x => x.name, StringComparer.Ordinal))
        {
            var jitter = table.Properties.Select((p, i) => weights[i] * p.UtilityJitter(zoo, table.Of(m)[i])).Sum();
            snapshot.Number(name, ranking.Scores[m], 4, jitter, FigureKind.Ratio)
                .Number(SelectionFields.First(name), ranking.Ranks(m)[0], 2, 0.01 + ranking.FirstMovesBy(m, 2 * jitter), FigureKind.Probability)
                .Unpinned(SelectionFields.Ranks(name), Numbers(ranking.Ranks(m), "0.####"));
        }
        foreach (var (i, row) in table.Spread.Index())
            snapshot.Unpinned(SelectionFields.Spread(table.Models[i / table.Properties.Count], table.Properties[i % table.Properties.Count].Name), Numbers(row, "0.######"));
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
                         from property in Properties(zoo, rival).Zip(Properties(zoo, model), (theirs, own) => (theirs.Property.Name, Lead: theirs.Property.Lead(theirs.Value, own.Value)))
                         select (Rival: rival, Property: property.Name, property.Lead)).ToList();
            if (leads.Count == 0) continue;
            var best = leads.OrderByDescending(l => l.Lead.Figure.Figure.IsDefined).ThenByDescending(l => l.Lead.Figure.Figure.IsDefined ? l.Lead.Figure.Value : 0).First();
            yield return new($"{model} is beaten", $"{best.Rival} > {model}, most on {best.Property}", Effect.AtLeast([.. leads.Select(l => l.Lead.Figure)], 1))
            {
                Inputs = Measured.InputsOf(leads.Select(l => l.Lead)),
            };
        }
    }

    static string Numbers(IEnumerable<double> numbers, string format) => string.Join(' ', numbers.Select(x => x.ToString(format, CultureInfo.InvariantCulture)));

    static IEnumerable<SnapshotInput> Inputs(Zoo zoo, string model) => Measured.InputsOf(Properties(zoo, model).Select(p => p.Value)).SelectMany(i => i.SnapshotInputs);

    static PropertyTable Table(Zoo zoo) => zoo.Evaluations.Once(("property table", zoo.Name), () =>
    {
        List<string> models = [.. zoo.Models("all").Select(m => m.Name)];
        return new PropertyTable(models, [.. ModelProperty.All.Where(p => p.Applies(zoo))], [.. models.Select(m => (IReadOnlyList<SampledFigure>)[.. Properties(zoo, m).Select(p => p.Value.Figure)])]);
    });

    static IReadOnlyList<(ModelProperty Property, Measured Value)> Properties(Zoo zoo, string model) => zoo.Evaluations.Once(("properties", zoo.Name, model), () =>
        ModelProperty.All.Where(p => p.Applies(zoo)).Select(p => (p, p.Of(zoo, model))).ToList());
}
