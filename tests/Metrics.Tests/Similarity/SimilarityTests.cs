using Behavior.Metrics.Numerics;
using Behavior.Metrics.Similarity;

namespace Behavior.Metrics.Tests.Similarity;

public class SimilarityTests
{
    [Fact]
    public void Linear_CKA_of_two_columns_by_hand()
    {
        // Centred (-1, 0, 1) and (-1, 2, -1) are orthogonal; against itself CKA is 1; one column each makes it the squared correlation.
        Features x = new(new float[] { 1, 2, 3 }, 1), y = new(new float[] { 0, 3, 0 }, 1), z = new(new float[] { 0, 3, 3 }, 1);
        Assert.Equal(0, Cka.Linear(x, y).Value, 1e-15);
        Assert.Equal(1, Cka.Linear(x, x).Value, 1e-15);
        Assert.Equal(0.75, Cka.Linear(x, z).Value, 1e-15);
    }

    [Fact]
    public void CKA_and_Procrustes_ignore_rotation_scaling_and_shift() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        Features x = Draw(random, 24, 5), y = Draw(random, 24, 7), moved = Moved(y, random);
        foreach (var measure in (Func<Features, Features, double>[])[
            (a, b) => Cka.Linear(a, b).Value, (a, b) => Cka.LinearDebiased(a, b).Value, (a, b) => Cka.Rbf(a, b).Value,
            (a, b) => Procrustes.Of(a, b).Distance.Value, (a, b) => CanonicalCorrelation.Of(a, b)!.Mean.Value])
        {
            Assert.Equal(measure(x, y), measure(x, moved), 1e-5);
            Assert.Equal(measure(x, y), measure(y, x), 1e-12);
        }
    }, tests: 30);

    [Fact]
    public void Measures_of_a_representation_with_itself() => Property.Holds(Property.Seeds, seed =>
    {
        var x = Draw(new Random(seed), 30, 6);
        Assert.Equal(1, Cka.Linear(x, x).Value, 1e-13);
        Assert.Equal(1, Cka.LinearDebiased(x, x).Value, 1e-13);
        Assert.Equal(1, Cka.Rbf(x, x, 0.4).Value, 1e-13);
        Assert.Equal(0, Procrustes.Of(x, x).Distance.Value, 1e-12);
        Assert.Equal(1, Svcca.Of(x, x).Value.Value, 1e-12);
        Assert.Equal(1, CanonicalCorrelation.Of(x, x)!.Pwcca.Value, 1e-12);
    }, tests: 20);

    [Fact]
    public void Ranges_hold_for_unrelated_features() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        Features x = Draw(random, 40, 1 + random.Next(12)), y = Draw(random, 40, 1 + random.Next(12));
        Assert.InRange(Cka.Linear(x, y).Value, 0, 1);
        Assert.InRange(Cka.Rbf(x, y, 0.5).Value, 0, 1);
        Assert.InRange(Procrustes.Of(x, y).Distance.Value, 0, 2);
        Assert.All(CanonicalCorrelation.Of(x, y)!.Correlations, r => Assert.InRange(r, 0, 1));
    }, tests: 40);

    [Fact]
    public void One_batch_of_all_rows_is_the_debiased_form_and_feature_and_kernel_forms_agree() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        // Wider than long takes the kernel form; its transposed case takes the feature form.
        Features x = Draw(random, 12, 30), y = Draw(random, 12, 20);
        var batches = new MinibatchCka();
        batches.Add(x, y);
        Assert.Equal(Cka.LinearDebiased(x, y).Value, batches.Cka.Value, 1e-13);
        Columns a = Columns.Centred(x), b = Columns.Centred(y);
        Assert.Equal(a.TransposedTimes(b).SquaredNorm(), Cka.LinearTerms(x, y).XY, 1e-9 * Cka.LinearTerms(x, y).XY);
    }, tests: 20);

    [Fact]
    public void A_saturated_correlation_says_nothing()
    {
        var random = new Random(1);
        var ours = CanonicalCorrelation.Of(Draw(random, 10, 9), Draw(random, 10, 3))!;
        Assert.True(ours.Saturated);
        Assert.Contains("whatever the features are", ours.Mean.WhyUndefined);
    }

    [Fact]
    public void Singular_values_rebuild_their_matrix() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        var matrix = Columns.Centred(Draw(random, 3 + random.Next(20), 1 + random.Next(20)));
        var svd = SingularValues.Of(matrix);
        for (var j = 0; j < matrix.Count; j++)
            for (var i = 0; i < matrix.Rows; i++)
                Assert.Equal(matrix[j][i], Enumerable.Range(0, svd.Values.Length).Sum(k => svd.Left[k][i] * svd.Values[k] * svd.Right[k][j]), 1e-12);
    }, tests: 60);

    static Features Draw(Random random, int rows, int columns) => new(Enumerable.Range(0, rows * columns).Select(_ => (float)(random.NextDouble() * 2 - 1)).ToArray(), columns);

    // Rotated by random planes, scaled by 3, shifted.
    static Features Moved(Features y, Random random)
    {
        double[][] rows = [.. Enumerable.Range(0, y.Rows).Select(i => y.Row(i).ToArray().Select(v => 3.0 * v).ToArray())];
        for (var turn = 0; turn < 20; turn++)
        {
            int a = random.Next(y.Columns), b = (a + 1 + random.Next(y.Columns - 1)) % y.Columns;
            var (sine, cosine) = Math.SinCos(random.NextDouble() * 6);
            foreach (var row in rows) (row[a], row[b]) = (cosine * row[a] - sine * row[b], sine * row[a] + cosine * row[b]);
        }
        return new(rows.SelectMany(r => r.Select((v, j) => (float)(v + j))).ToArray(), y.Columns);
    }
}
