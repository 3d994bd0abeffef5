using Behavior.Conformance.Cases;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Simulated pairs of models with a known difference: how often the intervals hold it.</summary>
static class BootstrapCoverage
{
    const int DataSets = 2_000, ResamplesEach = 1_000;

    public static void Compare(GoldenValue input, Expected e, double limit)
    {
        var (n, psi, delta, level) = (input.Count("n", GoldenLimits.Enumerated, least: 1), input.Real("discordance"), input.Real("difference"), input.Real("level"));
        int percentile = 0, tango = 0;
        Parallel.For(0, DataSets, s =>
        {
            var (baseline, candidate) = Simulate(n, psi, delta, s);
            if (Bootstrap.Run(new CorrectnessDifference(baseline, candidate), ResamplesEach, seed: s).Percentile(level).Interval!.Value.Contains(delta)) Interlocked.Increment(ref percentile);
            if (PairedDifference.Tango(PairedOutcomes.Of(baseline, candidate), level).Interval!.Value.Contains(delta)) Interlocked.Increment(ref tango);
        });
        e.Number("percentile", percentile / (double)DataSets, limit);
        e.Number("tango", tango / (double)DataSets, limit);
    }

    static (bool[] Baseline, bool[] Candidate) Simulate(int n, double psi, double delta, int seed)
    {
        var random = new Random(seed);
        var (baseline, candidate) = (new bool[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            var u = random.NextDouble();
            // b, c, then both right and both wrong in halves of the rest.
            baseline[i] = u < (psi - delta) / 2 || (u >= psi && u < psi + (1 - psi) / 2);
            candidate[i] = (u >= (psi - delta) / 2 && u < psi) || (u >= psi && u < psi + (1 - psi) / 2);
        }
        return (baseline, candidate);
    }
}
