using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Tests.Transfer;

public class NearestNeighboursTests
{
    [Fact]
    public void Equal_similarities_take_the_lower_row_and_equal_scores_the_lower_class()
    {
        var knn = new NearestNeighbours(new(new float[] { 0, 1, 1, 0, 2, 0, 0, 3 }, 2), [1, 1, 0, 0], k: 2);
        var found = knn.Find(new(new float[] { 5, 0, 1, 1 }, 2));
        Assert.Equal([1, 2], found[0].Positions);
        Assert.Equal(0, found[0].Prediction);
        Assert.Equal([0, 1], found[1].Positions);
        Assert.Equal(1, found[1].Prediction);
    }

    [Fact]
    public void Votes_are_weighted_by_similarity()
    {
        // One row at similarity 1 outvotes two at cos 45 degrees: exp(1 / 0.07) > 2 exp(0.7071 / 0.07).
        var knn = new NearestNeighbours(new(new float[] { 1, 0, 1, 1, 1, -1 }, 2), [1, 0, 0], k: 3);
        Assert.Equal([1], knn.Predict(new(new float[] { 2, 0 }, 2)));
    }

    [Fact]
    public void A_training_row_is_its_own_nearest_neighbour() => Property.Holds(Property.Seeds, seed =>
    {
        var random = new Random(seed);
        var x = new Features(Enumerable.Range(0, 60).Select(_ => (float)random.NextDouble()).ToArray(), 3);
        int[] y = [.. Enumerable.Range(0, 20).Select(_ => random.Next(4))];
        Assert.Equal(y, new NearestNeighbours(x, y, k: 1).Predict(x));
    }, tests: 20);

    [Fact]
    public void Class_means_by_hand()
    {
        var means = new ClassMeans(new(new float[] { 0, 2, 10, 12 }, 1), [5, 5, 9, 9]);
        Assert.Equal([1.0, 121.0], means.Scores(new(new float[] { 0 }, 1))[0]);
        Assert.Equal([5, 5, 9], means.Predict(new(new float[] { 0, 6, 7 }, 1)));
    }
}
