using Behavior.Metrics.Recognition;

namespace Behavior.Metrics.Tests.Recognition;

public class AccuracyTests
{
    // Rows: right; wrong; a tie that the lower index wins (right); a tie that it loses.
    static readonly float[] s_logits = [3, 1, 2, /**/ 0, 5, 1, /**/ 2, 2, 1, /**/ 1, 2, 2];
    static readonly int[] s_labels = [0, 0, 0, 2];

    [Fact]
    public void Equal_logits_go_to_the_lowest_index()
    {
        Assert.Equal([0, 1, 0, 1], Ranks.Predictions(s_logits, 3));
        Assert.Equal([0, 2, 0, 1], Ranks.OfTruth(s_logits, 3, s_labels));
        Assert.Equal(0.5, Accuracy.Top1(s_logits, 3, s_labels).Value);
        Assert.Equal(0.75, Accuracy.TopK(Ranks.OfTruth(s_logits, 3, s_labels), 3, 2).Value);
    }

    [Fact]
    public void The_interval_is_Wilsons()
    {
        // Wilson 1927 at 2 of 4: z^2 = 3.8414588, centre 1/2, half width z / (1 + z^2/4) * sqrt(1/16 + z^2/64).
        var estimate = Accuracy.Top1(s_logits, 3, s_labels);
        Assert.Equal(0.1500389, estimate.Low!.Value, 1e-7);
        Assert.Equal(0.8499611, estimate.High!.Value, 1e-7);
        Assert.Equal(4, estimate.N);
    }

    [Fact]
    public void The_order_of_samples_does_not_matter() => Property.Holds(Property.Samples(), s =>
        Assert.Equal(Accuracy.Top1(s.Logits, s.Classes, s.Labels), Accuracy.Top1(s.Shuffled(1).Logits, s.Classes, s.Shuffled(1).Labels)));

    [Fact]
    public void More_guesses_never_hurt() => Property.Holds(Property.Samples(), s =>
    {
        var ranks = Ranks.OfTruth(s.Logits, s.Classes, s.Labels);
        var previous = 0.0;
        for (var k = 1; k <= s.Classes; k++)
        {
            var now = Accuracy.TopK(ranks, s.Classes, k).Value;
            Assert.InRange(now, previous, 1);
            previous = now;
        }
        Assert.Equal(1, previous);
    });

    [Fact]
    public void A_mask_applies_before_the_arg_max()
    {
        var subset = new ClassSubset([0, 2], 3);
        var selected = subset.Select(s_logits);
        Assert.Equal([3, 2, 0, 1, 2, 1, 1, 2], selected);
        Assert.Equal(0.75, Accuracy.Top1(selected, 2, [0, 1, 0, 0]).Value);
    }

    [Fact]
    public void Several_labels_are_right_by_any_and_empty_lists_by_the_rule()
    {
        int[][] lists = [[1, 2], [], [0]];
        Assert.Equal(1.0, MultiLabel.Accuracy([2, 0, 0], lists).Value);
        Assert.Equal(2, MultiLabel.Accuracy([2, 0, 0], lists).N);
        Assert.Equal(2 / 3.0, MultiLabel.Accuracy([2, 0, 0], lists, EmptyLabels.Wrong).Value);
    }

    [Fact]
    public void An_index_of_two_groups_belongs_to_the_later_but_is_contained_in_both()
    {
        var groups = new ClassGroups([[0, 1], [1, 3]], 5);
        Assert.Equal([0, 1, ClassGroups.Outside, 1], groups.Map([0, 1, 2, 3]));
        Assert.Equal([true, true, false], groups.Contains([1, 1, 3], [0, 1, 0]));
        Assert.Equal([3], groups.PredictionsAmongMapped([0, 0, 9, 1, 9]));
    }

    [Fact]
    public void Groups_are_decided_by_the_mean_not_by_sum_or_maximum_and_ties_go_to_the_last()
    {
        // Probabilities proportional to 4, 1, 1, 3: group 0 = {0, 1, 2} has mean 2, group 1 = {3} has mean 3, though its sum and maximum are smaller.
        float[] logits = [MathF.Log(4), 0, 0, MathF.Log(3)];
        Assert.Equal([1], new ClassGroups([[0, 1, 2], [3]], 4).ByMeanProbability(logits).Decisions);
        Assert.Equal([2], new ClassGroups([[0], [1], [2]], 4).ByMeanProbability(new float[4]).Decisions);
    }
}
