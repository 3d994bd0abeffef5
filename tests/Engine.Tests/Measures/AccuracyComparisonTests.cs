using Behavior.Evaluation;
using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class AccuracyComparisonTests
{
    [Fact]
    public void Every_set_counts_the_same_whatever_its_size()
    {
        // 100 pictures: 90 % against 50 %; 10 pictures: 0 % against 100 %. Mean of the sets: 0.45 against 0.75.
        IReadOnlyList<Predictions>[] larger = [[Set(90, 100)], [Set(0, 10)]], smaller = [[Set(50, 100)], [Set(10, 10)]];

        var effect = AccuracyComparison.AverageDifference(larger, smaller);

        Assert.Equal(-0.3, effect.Value, 12);
        Assert.Equal(110, effect.N);
        Assert.InRange(effect.Low!.Value, -0.37, -0.3); // only the first set varies: half of the spread of a paired difference, 0.049
        Assert.InRange(effect.High!.Value, -0.3, -0.23);
    }

    [Fact]
    public void A_group_is_the_mean_of_its_models()
    {
        var effect = AccuracyComparison.Difference([Set(10, 10), Set(0, 10)], [Set(2, 10)]);

        Assert.Equal(0.3, effect.Value, 12);
    }

    [Fact]
    public void Any_of_several_labels_is_right_and_pictures_without_labels_are_left_out()
    {
        var predictions = Made.Answers(["a", "b", "c"],
            ("a", "b", [("labels", "a;b")]), ("a", "c", [("labels", "a;b")]), ("a", "a", [("labels", "")]), ("c", "c", [("labels", "c")]));

        Assert.Equal([true, false, true], Correctness.Of(predictions));
        Assert.Contains("\"n\": 3,", CountedAccuracy.Of(predictions).ToJson());
    }

    static Predictions Set(int right, int n) => Made.Right("x", [.. Enumerable.Range(0, n).Select(i => (i < right, ""))]);
}
