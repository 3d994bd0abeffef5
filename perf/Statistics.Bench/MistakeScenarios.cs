using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Error ratios of one model and of two, and how alike the profiles of four models are.</summary>
static class MistakeScenarios
{
    const int Pictures = 2048;

    static readonly Units s_units = Units.Alone("set", Pictures);

    public static IEnumerable<Scenario> All()
    {
        foreach (var skill in new[] { 1.5, 0.8, 0.4, 2.3 })
        {
            var world = new MistakeWorld([skill], [Profile(1, 0.3)]);
            yield return new("mean error ratio", $"2,048 pictures, 16 factors, error rate {Normal.Cdf(-skill):0.00} without factors", world.Truth[0].Average(), chance =>
                Trial.Of(SampledFigure.Average(world.Draw(chance, s_units)[0]).Estimate(), world.Truth[0].Average())) { Most = 1000 };
        }
        foreach (var (loss, skill, name) in new[] { (0.3, 0.8, "two alike"), (0.45, 0.8, "one with losses x 1.5"), (0.3, 2.3, "one nearly faultless") })
        {
            var world = new MistakeWorld([skill, 0.8], [Profile(1, loss), Profile(1, 0.3)]);
            var truth = world.Truth[0].Average() - world.Truth[1].Average();
            yield return new("error ratio difference", $"2,048 pictures, 16 factors, {name}", truth, chance =>
            {
                var ratios = world.Draw(chance, s_units);
                return Trial.Of(SampledFigure.Average(ratios[0]) - SampledFigure.Average(ratios[1]), truth);
            }) { Most = 1000 };
        }
        foreach (var (common, paradigm, family) in new[] { (0.3, 0.1, 0.1), (0.3, 0.25, 0.05), (0.3, 0.05, 0.25), (0.1, 0.05, 0.05), (0.1, 0.15, 0), (0.05, 0.02, 0.02) })
        {
            // Paradigm and family of each model. Profiles: what all share, what the paradigm adds, what the family adds.
            (int, int)[] models = [(0, 0), (0, 1), (1, 0), (1, 1)];
            var world = new MistakeWorld([0.9, 0.8, 0.7, 0.75], [.. models.Select(m => Sum(Profile(1, common), Profile(2 + m.Item1, paradigm), Profile(4 + m.Item2, family)))]);
            var truth = Alike(world.Truth);
            var zoo = $"2,048 pictures, 4 models, losses of {common:0.00}, by paradigm {paradigm:0.00}, by family {family:0.00}";
            yield return new("profile correlation, within - across", zoo, truth, chance => Trial.Of(Alike(world.Draw(chance, s_units), ProfileCorrelation.Of), truth)) { Most = 300 };
            if (common == 0.1 && family == 0)
                yield return new("profile correlation, within - across", $"{zoo}, NOT USED: plain, drawn to 0 by noise", truth, chance =>
                    Trial.Of(Alike(world.Draw(chance, s_units), Plain), truth)) { Most = 300 };
        }
    }

    /// <summary>Mean correlation of the pairs of one paradigm minus that of the pairs of one family, as ErrorRatios.WithinAgainstAcross.</summary>
    static SampledFigure Alike(SampledFigure[][] models, Func<IReadOnlyList<SampledFigure>, IReadOnlyList<SampledFigure>, SampledFigure> correlation)
    {
        SampledFigure Pair(int a, int b) => correlation(models[a], models[b]);
        return SampledFigure.Average([Pair(0, 1), Pair(2, 3)]) - SampledFigure.Average([Pair(0, 2), Pair(1, 3)]);
    }

    static SampledFigure Plain(IReadOnlyList<SampledFigure> a, IReadOnlyList<SampledFigure> b) => SampledFigure.Of([.. a, .. b], Correlated);

    static double Alike(double[][] models)
    {
        double Pair(int a, int b) => Correlated([.. models[a], .. models[b]]);
        return (Pair(0, 1) + Pair(2, 3) - Pair(0, 2) - Pair(1, 3)) / 2;
    }

    static double Correlated(double[] ratios) => Correlation.Pearson(ratios.AsSpan(0, MistakeWorld.Factors), ratios.AsSpan(MistakeWorld.Factors)) is { IsDefined: true } r ? r.Value : 0;

    static double[] Profile(int which, double size) => [.. new Chance("profile", which).Normals(MistakeWorld.Factors).Select(x => size * x)];

    static double[] Sum(params double[][] profiles) => [.. Enumerable.Range(0, MistakeWorld.Factors).Select(f => profiles.Sum(p => p[f]))];
}
