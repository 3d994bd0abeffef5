using System.Globalization;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>
/// Goldens <c>bootstrap-golden/1</c>: draws to the bit, percentile and BCa intervals, the known law of the paired difference, and the
/// coverage of both intervals on simulated pairs.
/// </summary>
public sealed class BootstrapFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "bootstrap-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        foreach (var v in golden.Root.At("index_vectors").EnumerateCases())
            yield return new($"vector_{v.Int("n")}", v, e => Vector(v, e));
        foreach (var c in golden.Cases)
        {
            yield return new(c.Word("name") + "/indices", c.At("indices"), e => Indices(c, e));
            yield return new(c.Word("name"), c.At("expected"), e => Statistics(c, e, golden.Tolerance("float")));
        }
        var law = golden.Root.At("statistical");
        yield return new("statistical", law.At("expected"), e => Law(golden.Cases.First(), law.At("tolerance"), e));
        var coverage = golden.Root.At("statistical_coverage");
        foreach (var c in coverage.At("cases").EnumerateCases())
            yield return new("coverage/" + c.Word("name"), c.At("expected").At("coverage"),
                e => BootstrapCoverage.Compare(c.At("input"), e, coverage.At("tolerance").At("absolute").GetWithin(0, GoldenLimits.Tolerance)));
    }

    static void Vector(GoldenValue v, Expected e)
    {
        var n = v.Count("n", int.MaxValue, least: 1);
        var key = Resamples.Key(string.Create(CultureInfo.InvariantCulture, $"bootstrap:vector:{n}"));
        var count = v.At("z").GetArrayLength();
        e.Count("n", n);
        e.Word("key", key.ToString("x16", CultureInfo.InvariantCulture));
        e.Words("z", Enumerable.Range(0, count).Select(i => Resamples.Draw(key, i).ToString("x16", CultureInfo.InvariantCulture)));
        e.Counts("index", Enumerable.Range(0, count).Select(i => Resamples.Below(Resamples.Draw(key, i), n)));
    }

    static void Indices(GoldenValue c, Expected e)
    {
        var (input, n) = (c.At("input"), c.Count("n", GoldenLimits.Samples, least: 1));
        var (seed, resamples, strata) = (input.Int("seed"), ResamplesOf(input, n), StrataOf(input));
        var draws = Enumerable.Range(0, resamples).Select(r => Positions(n, seed, r, strata)).ToArray();
        e.Counts("resample_0_first_12", draws[0].Take(12));
        e.Counts("resample_1_first_12", draws[1].Take(12));
        e.Counts("last_resample_last_3", draws[^1].TakeLast(3));
        e.Count("sum_of_all", draws.Sum(d => d.Sum(i => (long)i)));
        e.Count("sum_of_position_times_index_of_resample_0", draws[0].Select((index, i) => (long)i * index).Sum());
        var key = Resamples.Key(seed, 0);
        var (expected, ours) = (c.Word("key_of_resample_0"), key.ToString("x16", CultureInfo.InvariantCulture));
        e.Add("key_of_resample_0", expected, ours, expected == ours ? 0 : 1, 0);
        var z = Resamples.Draw(key, 0).ToString("x16", CultureInfo.InvariantCulture);
        e.Add("z_0_of_resample_0", c.Word("z_0_of_resample_0"), z, c.Word("z_0_of_resample_0") == z ? 0 : 1, 0);
    }

    static void Statistics(GoldenValue c, Expected e, double limit)
    {
        var input = c.At("input");
        foreach (var (name, statistic) in new (string, IResampledStatistic)[] { ("accuracy_difference", AccuracyOf(input)), ("ece_difference", EceOf(input)) })
            Distribution(e.Inner(name), Bootstrap.Run(statistic, ResamplesOf(input, c.Count("n", GoldenLimits.Samples, least: 1)), input.Int("seed"), StrataOf(input)), limit);
    }

    static void Distribution(Expected e, BootstrapDistribution ours, double limit)
    {
        e.Number("estimate", ours.Estimate, limit);
        e.Numbers("first_replicates", ours.Replicates.Take(e.Json.At("first_replicates").GetArrayLength()).Select(r => new Figure(r)), limit);
        e.Number("last_replicate", ours.Replicates[^1], limit);
        e.Count("below", ours.Below);
        e.Count("equal", ours.Equal);
        e.Number("mean", ours.Mean, limit);
        e.Number("standard_error", ours.StandardError, limit);
        e.Number("z0", ours.BiasCorrection, limit);
        e.Number("acceleration", ours.Acceleration, limit);
        for (var i = 0; i < e.Json.At("intervals").GetArrayLength(); i++)
        {
            var item = e.Item("intervals", i);
            var level = item.Json.Real("level");
            item.Ignore("level");
            var shares = ours.BcaShares(level)!.Value;
            item.Limits("percentile", ours.Percentile(level).Interval, limit);
            item.Limits("bca", ours.Bca(level).Interval, limit);
            item.Number("alpha_1", shares.Low, limit);
            item.Number("alpha_2", shares.High, limit);
            item.Close();
        }
        e.Close();
    }

    static void Law(GoldenValue paired, GoldenValue tolerance, Expected e)
    {
        foreach (var (name, statistic) in new (string, IResampledStatistic)[] { ("accuracy_difference", AccuracyOf(paired.At("input"))), ("ece_difference", EceOf(paired.At("input"))) })
        {
            var ours = Bootstrap.Run(statistic, 20_000, seed: 1);
            var inner = e.Inner(name);
            inner.Ignore("exact", "resamples");
            inner.Number("estimate", ours.Estimate, 1e-9);
            inner.Number("standard_error", ours.StandardError, tolerance.At("standard_error_relative").GetWithin(0, GoldenLimits.Tolerance), relative: true);
            if (inner.Has("bootstrap_mean")) inner.Number("bootstrap_mean", ours.Mean, tolerance.At("quantile_absolute").GetWithin(0, GoldenLimits.Tolerance));
            var quantiles = inner.Inner("quantiles");
            foreach (var q in quantiles.Json.EnumerateObject())
                quantiles.Number(q.Name, ours.Quantile(double.Parse(q.Name, CultureInfo.InvariantCulture)), tolerance.At("quantile_absolute").GetWithin(0, GoldenLimits.Tolerance));
            inner.Close();
        }
    }

    static int[] Positions(int n, int seed, int resample, Strata? strata)
    {
        var positions = new int[n];
        Bootstrap.Draw(positions, seed, resample, strata);
        return positions;
    }

    /// <summary>How many resamples; all their draws together are bounded.</summary>
    static int ResamplesOf(GoldenValue input, int n) => input.Count("resamples", Math.Min(GoldenLimits.Resamples, GoldenLimits.Draws / n), least: 1);

    static Strata? StrataOf(GoldenValue input) => input.TryGetProperty("strata", out _) ? new Strata(input.Ints("strata")) : null;

    static CorrectnessDifference AccuracyOf(GoldenValue input) => new(Bits(input, "base_correct"), Bits(input, "candidate_correct"));

    static EceDifference EceOf(GoldenValue input) =>
        new(input.Reals("base_confidence"), Bits(input, "base_correct"), input.Reals("candidate_confidence"), Bits(input, "candidate_correct"));

    static bool[] Bits(GoldenValue input, string key) => [.. input.Word(key).Select(c => c == '1')];
}
