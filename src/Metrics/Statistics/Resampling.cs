using System.Collections.Concurrent;
using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>
/// Figures as they could have come out together: a linearised bootstrap. The units behind them are drawn again with replacement, once for all
/// figures, and each figure moves by the sum of (times drawn - 1) x influence (Efron 1982, chapter 6), so figures of shared units move together.
/// Units that lie in the same sets are a stratum of fixed size n, as in <see cref="SampledFigure.StandardError"/>; its moves are widened by
/// sqrt(n / (n - 1)) (Rao and Wu 1988), so that small strata vary as much as they should. Biases of figures are left as they are.
/// </summary>
public static class Resampling
{
    /// <summary>The figures' values in every resample, in the figures' order: the same on every number of threads.</summary>
    /// <param name="figures">The figures, all defined.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <param name="seed">Which draws, see <see cref="Resamples"/>.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0426, 0427: an undefined figure, bad arguments.</exception>
    public static double[][] Of(IReadOnlyList<SampledFigure> figures, int resamples = 10_000, long seed = 0)
    {
        if (resamples < 1) throw BadInput.Argument("the number of resamples", "at least 1", $"{resamples}", "arguments in another order");
        double[] values = [.. figures.Select(f => f.Value)];
        var units = new PooledUnits(figures);
        var moves = figures.Select(f => Moves(units, f)).ToArray();
        var all = new double[resamples][];
        Parallel.ForEach(Partitioner.Create(0, resamples), range =>
        {
            var (times, positions) = (new double[units.Count], new int[units.Strata.Select(s => s.Count).DefaultIfEmpty().Max()]);
            for (var r = range.Item1; r < range.Item2; r++)
            {
                Draw(times, positions, units.Strata, Resamples.Key(seed, r));
                all[r] = [.. values.Zip(moves, (value, own) => value + Move(own, times))];
            }
        });
        return all;
    }

    static void Draw(double[] times, int[] positions, IReadOnlyList<(int Start, int Count)> strata, ulong key)
    {
        Array.Clear(times);
        foreach (var (start, count) in strata)
        {
            var drawn = positions.AsSpan(0, count);
            Resamples.Fill(drawn, key, count, start);
            foreach (var position in drawn) times[start + position]++;
        }
    }

    static double Move(List<(int Start, double[] Influences)> own, double[] times)
    {
        var move = 0.0;
        foreach (var (start, influences) in own) move += Vectors.Dot(influences, times.AsSpan(start, influences.Length));
        return move;
    }

    /// <summary>The strata that move a figure, with its centred and widened influences: times drawn add up to n, so the centre takes the place of the -1.</summary>
    static List<(int Start, double[] Influences)> Moves(PooledUnits units, SampledFigure figure)
    {
        var (influences, moves) = (units.InfluencesOn(figure), new List<(int, double[])>());
        foreach (var (start, count) in units.Strata)
        {
            var own = influences.AsSpan(start, count);
            if (count < 2 || !own.ContainsAnyExcept(0.0)) continue;
            var (mean, widened) = (0.0, Math.Sqrt(count / (count - 1.0)));
            foreach (var influence in own) mean += influence / count;
            var centred = new double[count];
            for (var u = 0; u < count; u++) centred[u] = widened * (own[u] - mean);
            moves.Add((start, centred));
        }
        return moves;
    }
}
