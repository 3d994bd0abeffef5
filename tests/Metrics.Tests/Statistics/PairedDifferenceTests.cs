using Behavior.Metrics.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class PairedDifferenceTests
{
    static readonly Gen<PairedOutcomes> s_tables =
        from a in Gen.Choose(0, 300) from b in Gen.Choose(0, 60) from c in Gen.Choose(0, 60) from d in Gen.Choose(0, 100) select new PairedOutcomes(a + 1, b, c, d);

    static readonly Gen<(PairedOutcomes Table, double Margin, double Alpha)> s_cases =
        from t in s_tables from margin in Gen.Elements(0.01, 0.05, 0.2) from alpha in Gen.Elements(0.025, 0.05) select (t, margin, alpha);

    [Fact]
    public void Published_examples()
    {
        // Tango 1998 and Newcombe 1998 with the sign of the difference turned: table 1, 1, 7, 12.
        PairedOutcomes table = new(1, 1, 7, 12);
        Assert.Equal((0.026, 0.517), Rounded(PairedDifference.Tango(table)));
        Assert.Equal((0.026, 0.507), Rounded(PairedDifference.Newcombe(table)));

        static (double, double) Rounded(Estimate e) => (Math.Round(e.Low!.Value, 3), Math.Round(e.High!.Value, 3));
    }

    [Fact]
    public void Tangos_limits_solve_the_score_equation_and_hold_the_estimate() => Property.Holds(s_tables, t =>
    {
        var tango = PairedDifference.Tango(t);
        Assert.True(tango.Interval!.Value.Contains(tango.Value));
        Assert.Equal(Normal.TwoSided(0.95), PairedDifference.Score(t, tango.Low!.Value), 1e-7);
        Assert.Equal(-Normal.TwoSided(0.95), PairedDifference.Score(t, tango.High!.Value), 1e-7);
    });

    [Fact]
    public void Swapping_the_models_turns_every_interval() => Property.Holds(s_tables, t =>
    {
        var swapped = new PairedOutcomes(t.BothRight, t.OnlyCandidateRight, t.OnlyBaselineRight, t.BothWrong);
        foreach (var interval in (Func<PairedOutcomes, Estimate>[])[x => PairedDifference.Tango(x), x => PairedDifference.Newcombe(x), x => PairedDifference.Wald(x)])
        {
            Assert.Equal(interval(t).Low!.Value, -interval(swapped).High!.Value, 1e-12);
            Assert.Equal(interval(t).Value, -interval(swapped).Value);
        }
    });

    [Fact]
    public void The_score_at_zero_is_the_root_of_McNemars_chi_square() => Property.Holds(s_tables, t =>
    {
        if (t.Discordant == 0) return;
        Assert.Equal((t.OnlyCandidateRight - t.OnlyBaselineRight) / Math.Sqrt(t.Discordant), PairedDifference.Score(t, 0), 1e-12);
    });

    [Fact]
    public void Verdicts_agree_with_their_p_values() => Property.Holds(s_cases, x =>
    {
        var test = NonInferiority.Test(x.Table, x.Margin, x.Alpha);
        Assert.Equal(test.PNonInferiority < x.Alpha, test.NonInferior);
        Assert.Equal(test.PInferiority < x.Alpha, test.Inferior);
        Assert.Equal(test.PEquivalence < x.Alpha, test.Equivalent);
    });

    [Fact]
    public void A_result_can_be_not_inferior_and_significantly_worse_at_once()
    {
        var test = NonInferiority.Test(new(36745, 1500, 1350, 10405), 0.005);
        Assert.True(test.NonInferior);
        Assert.True(test.Difference.High < 0);
    }

    [Fact]
    public void Required_n_and_detectable_difference_invert_each_other() => Property.Holds(from psi in Gen.Choose(5, 60) from share in Gen.Choose(5, 60) select (psi / 100.0, psi * share / 1e4), x =>
    {
        var needed = PairedPower.RequiredN(x.Item1, x.Item2);
        Assert.True(needed.PowerAtN >= 0.8 - 1e-12);
        if (needed.N > 30) Assert.Equal(1, PairedPower.MinimumDetectableDifference(needed.N, x.Item1).Value / x.Item2, 0.05);
    });

    [Fact]
    public void Exact_power_equals_enumeration()
    {
        // Every (b, c) of 12 samples, from the definition.
        const int n = 12;
        const double psi = 0.5, delta = 0.3;
        double sum = 0;
        for (var b = 0; b <= n; b++)
            for (var c = 0; b + c <= n; c++)
                if (McNemar.Exact(b, c).P <= 0.05)
                    sum += Binomial.Pmf(b + c, n, psi) * Binomial.Pmf(b, b + c, (psi - delta) / 2 / psi);
        Assert.Equal(sum, PairedPower.Exact(n, psi, delta), 1e-14);
    }
}
