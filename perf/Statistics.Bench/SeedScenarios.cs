using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Two recipes of a few seeds each on the same pictures, composed as Recipes.Mean does; what is true of the recipes is the mean over all their seeds.</summary>
static class SeedScenarios
{
    public static IEnumerable<Scenario> All()
    {
        foreach (var (seeds, spread, n) in new[] { (2, 0.03, 400), (3, 0.01, 400), (3, 0.03, 400), (3, 0.03, 2000), (5, 0.03, 400) })
        {
            var units = Units.Alone("set", n);
            var zoo = $"{seeds} seeds each, {100 * spread:0} points apart, {n:N0} pictures";
            foreach (var lead in new[] { 0, 0.05 })
                yield return new("difference of recipes", zoo, lead, chance =>
                {
                    var easiness = chance.Normals(n);
                    return Trial.Of(Recipe("first", units, Seeds(chance, easiness, seeds, spread, 0.7 + lead)) - Recipe("second", units, Seeds(chance, easiness, seeds, spread, 0.7)), lead);
                });
            if (seeds != 3) continue;
            yield return new("difference of recipes", zoo + ", NAIVE: bootstrap of seeds, then pictures", 0, chance =>
            {
                var easiness = chance.Normals(n);
                return Trial.Of(HierarchicalBootstrap.Of(chance, Seeds(chance, easiness, 3, spread, 0.7), Seeds(chance, easiness, 3, spread, 0.7)), 0);
            }) { Most = 1000 };
        }
    }

    /// <summary>The answers of every seed; their skills differ so that accuracies do by about the spread, and the mean over all seeds is the accuracy.</summary>
    static double[][] Seeds(Chance chance, double[] easiness, int seeds, double spread, double accuracy)
    {
        var skill = Normal.Quantile(accuracy);
        var apart = spread / (Math.Exp(-skill * skill / 2) / Math.Sqrt(2 * Math.PI));
        return [.. Enumerable.Range(0, seeds).Select(_ => Answers.BySkill(chance, easiness, skill * Math.Sqrt(1 + apart * apart) + apart * chance.Normal()))];
    }

    static SampledFigure Recipe(string name, Units units, double[][] seeds)
    {
        List<SampledFigure> all = [.. seeds.Select(s => SampledFigure.Mean(units, s))];
        var mean = SampledFigure.Average(all);
        return mean.With(Units.Of(Units.SeedsOf(name), [.. all.Select((_, s) => $"{name}#{s}")]), [.. all.Select(f => (f.Value - mean.Value) / all.Count)]);
    }
}
