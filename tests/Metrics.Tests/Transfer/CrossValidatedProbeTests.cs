using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;
using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Tests.Transfer;

public class CrossValidatedProbeTests
{
    [Fact]
    public void Classes_that_take_turns_are_told_apart()
    {
        // By position, every fifth sample of five classes in turn is one class: fitted on the others, none of its samples is ever right.
        var (x, y) = Clusters(classes: 5, each: 10, columns: 5);
        var probe = CrossValidatedProbe.Fit(x, y, Ids(y.Length));

        Assert.Equal(5, probe.Folds);
        Assert.Equal(50, probe.Right.Max());
        Assert.Equal(y, probe.Probe.Predict(x));
    }

    [Fact]
    public void A_weak_penalty_is_chosen_where_a_strong_one_is_wrong()
    {
        var (x, y) = Shadowed();
        var probe = CrossValidatedProbe.Fit(x, y, Ids(y.Length));

        Assert.True(probe.C >= 1, $"C = {probe.C}");
        Assert.Equal(probe.Right.Max(), probe.Right[probe.Grid.ToList().IndexOf(probe.C)]);
        Assert.True(probe.Right[0] < 0.75 * y.Length && probe.Right.Max() > 0.9 * y.Length, string.Join(" ", probe.Right));
    }

    [Fact]
    public void Among_equals_the_smaller_C_is_taken()
    {
        var (x, y) = Clusters(classes: 2, each: 10, columns: 2);
        var probe = CrossValidatedProbe.Fit(x, y, Ids(y.Length));

        Assert.Equal([20, 20, 20, 20, 20], probe.Right);
        Assert.Equal(0.001, probe.C);
    }

    [Fact]
    public void Choosing_counts_as_cold_fits_to_the_optimum_do()
    {
        var (x, y) = Shadowed();
        var ids = Ids(y.Length);
        var probe = CrossValidatedProbe.Fit(x, y, ids);
        var part = Folds.Of(ids, y, 5);

        foreach (var (c, right) in probe.Grid.Zip(probe.Right))
        {
            var count = 0;
            for (var p = 0; p < 5; p++)
            {
                int[] fitted = [.. Enumerable.Range(0, y.Length).Where(i => part[i] != p)], judged = [.. Enumerable.Range(0, y.Length).Where(i => part[i] == p)];
                var answers = LinearProbe.Fit(x.Pick(fitted), [.. fitted.Select(i => y[i])], c).Predict(x.Pick(judged));
                count += answers.Zip(judged).Count(a => a.First == y[a.Second]);
            }
            Assert.InRange(right, count - 1, count + 1);
        }
        Assert.Equal(LinearProbe.Fit(x, y, probe.C).Weights, probe.Probe.Weights);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(2, 2)]
    [InlineData(1, 2)]
    public void The_smallest_class_decides_the_number_of_folds(int rare, int folds)
    {
        var (x, y) = Clusters(classes: 3, each: 6, columns: 3);
        int[] rows = [.. Enumerable.Range(0, y.Length).Where(i => y[i] != 2 || i / 3 < rare)], labels = [.. rows.Select(i => y[i])];
        var probe = CrossValidatedProbe.Fit(x.Pick(rows), labels, Ids(rows.Length));

        Assert.Equal(folds, probe.Folds);
        Assert.Equal(rare == 1 ? 12 : labels.Length, probe.Right.Max());
        Assert.Equal([0, 1, 2], probe.Probe.Classes);
    }

    [Fact]
    public void Two_classes_of_one_sample_each_still_get_a_probe()
    {
        var probe = CrossValidatedProbe.Fit(new(new float[] { -1, 1 }, 1), [4, 9], ["a", "b"]);

        Assert.Equal([0, 0, 0, 0, 0], probe.Right);
        Assert.Equal([4, 9], probe.Probe.Predict(new(new float[] { -2, 2 }, 1)));
    }

    [Fact]
    public void Every_fold_and_what_is_fitted_beside_it_hold_every_class() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        int classes = random.Next(2, 12), n = classes * random.Next(5, 20), turn = random.Next(1, 8);
        int[] labels = [.. Enumerable.Range(0, n).Select(i => i / turn % classes)];
        if (labels.CountBy(l => l).Min(c => c.Value) < 5 || labels.Distinct().Count() < classes) return;
        var part = Folds.Of([.. labels.Select((l, i) => $"{l}/{seed}/{i}")], labels, 5);

        for (var p = 0; p < 5; p++)
        {
            Assert.Equal(classes, labels.Where((_, i) => part[i] == p).Distinct().Count());
            Assert.Equal(classes, labels.Where((_, i) => part[i] != p).Distinct().Count());
        }
    });

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var x = new Features(new float[6], 2);

        Assert.Equal("BHV0424", Code(() => CrossValidatedProbe.Fit(x, [0, 1], Ids(3))));
        Assert.Equal("BHV0424", Code(() => CrossValidatedProbe.Fit(x, [0, 1, 0], Ids(2))));
        Assert.Equal("BHV0427", Code(() => CrossValidatedProbe.Fit(x, [1, 1, 1], Ids(3))));
    }

    static string Code(Action act) => Assert.Throws<BehaviorException>(act).Code;

    static string[] Ids(int n) => [.. Enumerable.Range(0, n).Select(i => $"sample {i}")];

    /// <summary>Classes in turn, each far out in its own column.</summary>
    static (Features, int[]) Clusters(int classes, int each, int columns)
    {
        var random = new Random(1);
        int[] y = [.. Enumerable.Range(0, classes * each).Select(i => i % classes)];
        return (new(y.SelectMany(l => Enumerable.Range(0, columns).Select(j => (float)((j == l ? 10 : 0) + random.NextDouble()))).ToArray(), columns), y);
    }

    /// <summary>The class is the sign of a small difference between two columns that share a large part; a strong penalty sees the parts of 20 other columns before it.</summary>
    static (Features, int[]) Shadowed()
    {
        var random = new Random(2);
        int[] y = [.. Enumerable.Range(0, 120).Select(i => i % 2)];
        return (new(y.SelectMany(l => Row(random, l)).ToArray(), 22), y);
    }

    static float[] Row(Random random, int label)
    {
        double shared = 10 * (random.NextDouble() - 0.5), half = (label - 0.5) * (0.6 + random.NextDouble());
        return [(float)(shared + half), (float)(shared - half), .. Enumerable.Range(0, 20).Select(_ => (float)(random.NextDouble() - 0.5))];
    }
}
