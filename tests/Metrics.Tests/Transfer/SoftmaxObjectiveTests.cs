using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Tests.Transfer;

/// <summary>Sizes on both sides of the parts that are multiplied at a time, and of the work from which threads share it.</summary>
public class SoftmaxObjectiveTests
{
    const double C = 0.7;

    public static TheoryData<int, int, int> Sizes => new() { { 5, 3, 2 }, { 31, 8, 3 }, { 33, 65, 4 }, { 64, 130, 5 }, { 100, 150, 71 } };

    /// <summary>Against the formula in the original weights, summed as it is written.</summary>
    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_value_is_that_of_the_formula(int n, int p, int k)
    {
        var (features, targets, v) = Draw(n, p, k);
        var objective = new SoftmaxObjective(new(features, null), targets, k, C);

        var value = objective.Evaluate(v, new double[objective.Size]);

        var (weights, intercepts) = objective.Original(v);
        var expected = weights.Sum(w => w * w) / (2 * C * n);
        for (var i = 0; i < n; i++)
        {
            var row = features.Row(i).ToArray();
            var logits = Enumerable.Range(0, k).Select(c => intercepts[c] + row.Select((x, j) => x * weights[c * p + j]).Sum()).ToArray();
            expected += (Math.Log(logits.Sum(Math.Exp)) - logits[targets[i]]) / n;
        }
        Assert.Equal(expected, value, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_gradient_is_the_slope_of_the_value(int n, int p, int k)
    {
        const double step = 1e-5;
        var (features, targets, v) = Draw(n, p, k);
        var objective = new SoftmaxObjective(new(features, null), targets, k, C);
        var (gradient, unused) = (new double[objective.Size], new double[objective.Size]);
        objective.Evaluate(v, gradient);

        for (var at = 0; at < v.Length; at += Math.Max(1, v.Length / 50))
        {
            double At(double moved)
            {
                double[] there = [.. v];
                there[at] += moved;
                return objective.Evaluate(there, unused);
            }
            Assert.Equal((At(step) - At(-step)) / (2 * step), gradient[at], 1e-8);
        }
    }

    static (Features Features, int[] Targets, double[] V) Draw(int n, int p, int k)
    {
        var random = new Random(1000 * n + p);
        double Next() => random.NextDouble() - 0.5;
        return (new(Enumerable.Range(0, n * p).Select(_ => (float)Next()).ToArray(), p), [.. Enumerable.Range(0, n).Select(i => i % k)], [.. Enumerable.Range(0, k * p + k).Select(_ => Next() / 4)]);
    }
}
