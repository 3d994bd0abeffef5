using Behavior.Comparison;
using Behavior.Gate;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Gate;

/// <summary>What the gate promises about chance, by simulation: it blocks an update without a change at most at its rate, and finds the loss that it says it would find.</summary>
public class ErrorRateTests
{
    const int Rows = 12, Samples = 1_000, Classes = 10;
    const double Alpha = 0.05, Discordance = 0.06;

    static readonly Dictionary<(int, int, int), (Interval Interval, double P)> s_tests = [];

    /// <summary>The margins are next to nothing, so that the tests alone decide: with real ones the rate is lower.</summary>
    [Fact]
    public void Of_ten_thousand_updates_without_a_change_at_most_alpha_are_blocked()
    {
        var (random, rule, blocked) = (new Random(1), new RowRule(GateTier.Supporting, 1e-6, 1e-6), 0);
        const int updates = 10_000;
        for (var u = 0; u < updates; u++)
        {
            var judged = RowJudge.Judge([.. Enumerable.Range(0, Rows).Select(_ => (Row(random, Samples, 0), rule))], Alpha);
            if (judged.Any(r => r.Blocks)) blocked++;
        }

        var rate = Wilson.Proportion(blocked, updates);
        Assert.InRange(rate.High!.Value, 0.005, Alpha); // and not because it never blocks at all
        TestContext.Current.TestOutputHelper!.WriteLine($"blocked {rate}");
    }

    [Fact]
    public void At_the_number_of_samples_that_it_asks_for_the_loss_of_a_margin_is_found_in_four_of_five_cases()
    {
        var (random, rule) = (new Random(2), new RowRule(GateTier.Supporting, 0.01, 0.5));
        // Twelve rows, of which one cannot tell.
        var unsure = RowJudge.Judge([(Counted(100, 3, 3), rule), .. Enumerable.Range(1, Rows - 1).Select(_ => (Counted(Samples, 0, 0), rule))], Alpha)[0];
        Assert.Equal(RowVerdict.CannotTell, unsure.Verdict);
        var (n, discordance, found) = (unsure.Needed!.Value, 7 / 100.0, 0);
        const int updates = 2_000;
        for (var u = 0; u < updates; u++)
        {
            var (lost, won) = (0, 0);
            for (var i = 0; i < n; i++)
            {
                var draw = random.NextDouble();
                if (draw < (discordance + rule.Margin) / 2) lost++;
                else if (draw < discordance) won++;
            }
            var judged = RowJudge.Judge([(Counted(n, lost, won), rule), .. Enumerable.Range(1, Rows - 1).Select(_ => (Counted(Samples, 20, 20), rule))], Alpha)[0];
            if (judged.PAdjusted < Alpha && judged.Change.Difference!.Value < 0) found++;
        }

        var power = Wilson.Proportion(found, updates);
        Assert.InRange(0.8, power.Low!.Value - 0.01, power.High!.Value + 0.01);
        TestContext.Current.TestOutputHelper!.WriteLine($"n = {n}, found {power}");
    }

    /// <summary>A row whose samples are lost and won by chance, as many this way as that, class by class.</summary>
    static RowChange Row(Random random, int n, double loss)
    {
        var slices = new List<SliceChange>();
        var (lost, won) = (0, 0);
        for (var c = 0; c < Classes; c++)
        {
            var (down, up) = (0, 0);
            for (var i = 0; i < n / Classes; i++)
            {
                var draw = random.NextDouble();
                if (draw < (Discordance + loss) / 2) down++;
                else if (draw < Discordance) up++;
            }
            var (interval, p) = Test(n / Classes, down, up);
            slices.Add(new($"class {c}", n / Classes, down, up, interval.Low, interval.High, p));
            (lost, won) = (lost + down, won + up);
        }
        return Counted(n, lost, won) with { Slices = slices };
    }

    static RowChange Counted(int n, int lost, int won)
    {
        var (interval, p) = Test(n, lost, won);
        return new("row", "T.M", "val", "m") { Direction = Direction.HigherIsBetter, Difference = new((won - lost) / (double)n, n, interval.Low, interval.High), P = p, IsExact = true, Regressed = lost, Fixed = won };
    }

    static (Interval, double) Test(int n, int lost, int won)
    {
        if (s_tests.TryGetValue((n, lost, won), out var known)) return known;
        return s_tests[(n, lost, won)] = (PairedDifference.Tango(new(n - lost - won, lost, won, 0)).Interval!.Value, McNemar.Exact(lost, won).P);
    }
}
