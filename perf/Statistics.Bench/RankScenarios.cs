using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Claims that some, all but one, or a share of several effects are positive.</summary>
static class RankScenarios
{
    const double Far = 0.15;

    static readonly Units[] s_sets = [.. Enumerable.Range(0, 15).Select(s => Units.Alone($"set {s}", 400))];

    public static IEnumerable<Scenario> All()
    {
        foreach (var (rank, leads, zoo) in new[]
                 {
                     (1, Leads(0, 5), "some of 5: none is"), (1, Leads(0.05, 1, 0, 4), "some of 5: one is, by 0.05"), (1, Leads(-Far, 4, -0.05, 1), "some of 5: all are below, one by 0.05 only"),
                     (14, Leads(Far, 13, 0, 2), "14 of 15: 13 are, two are equal"), (14, Leads(Far, 14, 0, 1), "14 of 15: 14 are"), (14, Leads(Far, 12, -Far, 3), "14 of 15: 12 are, three are below"),
                 })
            yield return new("at least so many are ahead", $"{zoo}, 400 pictures each", leads.OrderDescending().ElementAt(rank - 1), chance =>
                Trial.Of(Effect.AtLeast(Draw(chance, leads), rank), leads.OrderDescending().ElementAt(rank - 1)));
        foreach (var (leads, zoo) in new[]
                 {
                     (Leads(Far, 7, 0, 3), "7 are, three are equal"), (Leads(Far, 8, 0, 2), "8 are, two are equal"), (Leads(Far, 7, -Far, 3), "7 are, three are below"),
                     (Leads(0, 10), "all are equal"),
                 })
            yield return new("more than 3/4 of 10 are ahead", $"{zoo}, 400 pictures each", leads.Count(l => l > 0) / 10.0 - 0.75, chance =>
                Trial.Of(Effect.Share(Draw(chance, leads), 0.75), leads.Count(l => l > 0) / 10.0 - 0.75));
    }

    static double[] Leads(double lead, int times, double other = 0, int otherTimes = 0) => [.. Enumerable.Repeat(lead, times), .. Enumerable.Repeat(other, otherTimes)];

    static List<SampledFigure> Draw(Chance chance, double[] leads) => [.. leads.Select((lead, s) => Answers.Difference(chance, s_sets[s], 0.7 + lead, 0.7))];
}
