using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Verdicts on findings of several parts, each the difference of two models of its own on the same 800 pictures.</summary>
static class FindingScenarios
{
    const int Pictures = 800, Pilots = 200;

    static readonly Units s_units = Units.Alone("set", Pictures);

    public static IEnumerable<Scenario> All()
    {
        var detectable = Enumerable.Range(0, Pilots).Average(t => Draw(new("pilot", t), [0.04])[0].Detectable);
        foreach (var parts in new[] { 1, 5, 10 })
        {
            yield return Of(parts, "no model leads", "neither", Enumerable.Repeat(0.0, parts));
            yield return Of(parts, "each leads by 0.01", "holds", Enumerable.Repeat(0.01, parts));
            yield return Of(parts, $"each leads by {detectable:0.000}, what is detectable", "holds", Enumerable.Repeat(detectable, parts));
            yield return Of(parts, $"each leads by twice that", "holds", Enumerable.Repeat(2 * detectable, parts));
        }
        foreach (var times in new[] { 1, 1.5 })
            yield return Of(10, $"nine lead, one trails by {times:0.0} times what is detectable", "refuted", Enumerable.Repeat(2 * detectable, 9).Append(-times * detectable));
    }

    static Scenario Of(int parts, string zoo, string truth, IEnumerable<double> leads)
    {
        double[] all = [.. leads];
        return new($"finding of {parts} part{(parts > 1 ? "s" : "")}", zoo, truth, chance => Trial.Of(Draw(chance, all)));
    }

    static List<Effect> Draw(Chance chance, double[] leads)
    {
        var easiness = chance.Normals(Pictures);
        SampledFigure Model(double accuracy) => SampledFigure.Mean(s_units, Answers.Right(chance, easiness, accuracy));
        return [.. leads.Select(lead => (Model(0.7 + lead) - Model(0.7)).Effect())];
    }
}
