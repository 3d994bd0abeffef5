using Behavior.Metrics;

namespace Behavior.Perf.Statistics;

/// <summary>
/// What the suite does not do: draw seeds of each recipe with replacement, then pictures, and take percentiles. Of three seeds such draws
/// spread by sqrt(2/3) of what they should, and percentiles leave out t's tails.
/// </summary>
static class HierarchicalBootstrap
{
    const int Draws = 400;

    public static Estimate Of(Chance chance, double[][] first, double[][] second)
    {
        var n = first[0].Length;
        var all = new double[Draws];
        for (var d = 0; d < Draws; d++)
        {
            var times = new int[n];
            for (var i = 0; i < n; i++) times[chance.Below(n)]++;
            all[d] = Mean(first) - Mean(second);

            double Mean(double[][] seeds)
            {
                var sum = 0.0;
                for (var s = 0; s < seeds.Length; s++)
                {
                    var drawn = seeds[chance.Below(seeds.Length)];
                    for (var i = 0; i < n; i++) sum += times[i] * drawn[i];
                }
                return sum / seeds.Length / n;
            }
        }
        Array.Sort(all);
        return new(first.Average(s => s.Average()) - second.Average(s => s.Average()), n, all[(int)(0.025 * Draws)], all[(int)(0.975 * Draws) - 1]);
    }
}
