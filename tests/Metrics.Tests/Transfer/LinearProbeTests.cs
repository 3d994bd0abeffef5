using Behavior.Diagnostics;
using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Tests.Transfer;

public class LinearProbeTests
{
    [Fact]
    public void One_column_and_two_classes_solve_a_scalar_equation()
    {
        // x = -1, 1 with classes 0, 1: by symmetry W = (-w, w), b = 0 and the loss is log(1 + exp(-2 w)) + w^2 / (2 C) with n = 2, whose derivative
        // -2 / (1 + exp(2 w)) + w / C is 0 at the optimum.
        var probe = LinearProbe.Fit(new(new float[] { -1, 1 }, 1), [0, 1], c: 0.5, standardise: false);
        var w = probe.Weights[1];
        Assert.Equal(0, -2 / (1 + Math.Exp(2 * w)) + w / 0.5, 1e-8);
        Assert.Equal(-w, probe.Weights[0], 1e-9);
        Assert.Equal(Math.Log(1 + Math.Exp(-2 * w)) + w * w / (2 * 0.5), probe.Objective, 1e-12);
    }

    [Fact]
    public void No_step_in_any_direction_lowers_the_objective() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        var (x, y) = (Draw(random, 40, 4), Enumerable.Range(0, 40).Select(i => i < 3 ? i : random.Next(3)).ToArray());
        var probe = LinearProbe.Fit(x, y, 1, standardise: false);
        Assert.Equal(probe.Objective, Objective(x, y, 1, probe.Weights.ToArray(), [.. probe.Intercepts]), 1e-12);
        for (var t = 0; t < 20; t++)
        {
            double[] w = [.. probe.Weights.ToArray().Select(v => v + 0.01 * (random.NextDouble() - 0.5))], b = [.. probe.Intercepts.Select(v => v + 0.01 * (random.NextDouble() - 0.5))];
            Assert.True(Objective(x, y, 1, w, b) >= probe.Objective - 1e-14);
        }
    }, tests: 15);

    [Fact]
    public void Standardised_columns_make_scales_irrelevant() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        var (x, y) = (Draw(random, 50, 3), Enumerable.Range(0, 50).Select(i => i < 2 ? i : random.Next(2)).ToArray());
        var scaled = new Features(Enumerable.Range(0, 50).SelectMany(i => new[] { x.Row(i)[0] * 1024, x.Row(i)[1] / 1024, x.Row(i)[2] }).ToArray(), 3);
        Assert.Equal(LinearProbe.Fit(x, y, 10).Objective, LinearProbe.Fit(scaled, y, 10).Objective, 1e-12);
    }, tests: 15);

    [Fact]
    public void Only_classes_with_a_training_row_are_predicted()
    {
        var probe = LinearProbe.Fit(new(new float[] { -2, -1, 1, 2 }, 1), [7, 7, 3, 3], 1);
        Assert.Equal([3, 7], probe.Classes);
        Assert.Equal([7, 3], probe.Predict(new(new float[] { -5, 5 }, 1)));
        Assert.Contains("class 4", probe.Nll(new(new float[] { 0 }, 1), [4]).WhyUndefined);
    }

    [Fact]
    public void A_start_changes_the_way_and_not_the_optimum() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        var (x, y) = (Draw(random, 40, 4), Enumerable.Range(0, 40).Select(i => i < 3 ? i : random.Next(3)).ToArray());
        LinearProbe cold = LinearProbe.Fit(x, y, 1), warm = LinearProbe.Fit(x, y, 1, start: LinearProbe.Fit(x, y, 0.01));
        Assert.Equal(cold.Objective, warm.Objective, 1e-13);
        Assert.All(cold.Weights.ToArray().Zip(warm.Weights.ToArray()), w => Assert.Equal(w.First, w.Second, 1e-6));
        // From its own optimum nothing is left to do: what scaling and its inverse lose is rounding.
        Assert.All(cold.Weights.ToArray().Zip(LinearProbe.Fit(x, y, 1, start: cold).Weights.ToArray()), w => Assert.Equal(w.First, w.Second, 1e-12));
    }, tests: 15);

    [Fact]
    public void A_start_of_another_shape_is_refused()
    {
        var start = LinearProbe.Fit(new(new float[] { -1, 1 }, 1), [0, 1], 1);
        Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => LinearProbe.Fit(new(new float[] { -1, 1 }, 1), [0, 2], 1, start: start)).Code);
        Assert.Equal("BHV0424", Assert.Throws<BehaviorException>(() => LinearProbe.Fit(new(new float[4], 2), [0, 1], 1, start: start)).Code);
    }

    [Fact]
    public void Ties_of_C_go_to_the_smaller()
    {
        float[] x = [-2, -1, 1, 2, -2, -1, 1, 2];
        int[] y = [0, 0, 1, 1, 0, 0, 1, 1];
        var choice = ProbeChoice.Run(new(x, 1), y, ..4, 4..8, [0.1, 1, 10]);
        Assert.Equal([4, 4, 4], choice.ValidationCorrect);
        Assert.Equal(0.1, choice.C);
    }

    static double Objective(Features x, int[] y, double c, double[] w, double[] b)
    {
        double loss = 0, n = x.Rows;
        for (var i = 0; i < x.Rows; i++)
        {
            double[] z = [.. b.Select((v, k) => v + Enumerable.Range(0, x.Columns).Sum(j => w[k * x.Columns + j] * x.Row(i)[j]))];
            loss += Math.Log(z.Sum(Math.Exp)) - z[y[i]];
        }
        return loss / n + w.Sum(v => v * v) / (2 * c * n);
    }

    static Features Draw(Random random, int rows, int columns) => new(Enumerable.Range(0, rows * columns).Select(_ => (float)(random.NextDouble() * 2 - 1)).ToArray(), columns);
}
