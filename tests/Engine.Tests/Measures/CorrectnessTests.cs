using Behavior.Measures;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Measures;

public class CorrectnessTests
{
    [Fact]
    public void Any_of_several_labels_is_right_and_pictures_without_labels_are_left_out()
    {
        var predictions = Made.Answers(["a", "b", "c"],
            ("a", "b", [("labels", "a;b")]), ("a", "c", [("labels", "a;b")]), ("a", "a", [("labels", "")]), ("c", "c", [("labels", "c")]));

        Assert.Equal([true, false, true], Correctness.Of(predictions));
        Assert.Equal((2.0 / 3, 3), (Correctness.Accuracy(predictions).Value, Correctness.Accuracy(predictions).N));
        Assert.Contains("\"n\": 3,", CountedAccuracy.Of(predictions).ToJson());
    }

    [Fact]
    public void The_four_corruptions_kept_for_validation_do_not_count()
    {
        var predictions = Made.Right("corruption", (true, "fog"), (false, "snow"), (false, "saturate"), (false, "spatter"), (false, "speckle_noise"), (false, "gaussian_blur"));

        Assert.Equal((0.5, 2), (Correctness.Accuracy(predictions).Value, Correctness.Accuracy(predictions).N));
        Assert.Single(Correctness.Of(Made.Right("corruption", (false, "saturate")))); // alone they speak of themselves
    }

    [Fact]
    public void Pictures_of_one_origin_are_one_unit_and_the_interval_grows()
    {
        // Ten origins, twenty pictures of each, all right or all wrong: as uncertain as ten pictures.
        var rows = Enumerable.Range(0, 200).Select(i => (Right: i / 20 % 2 == 0, Cluster: $"origin {i / 20}")).ToArray();
        SampledFigure clustered = Correctness.Accuracy(Made.Right("cluster", rows)), alone = Correctness.Accuracy(Made.Right("x", rows));

        Assert.Equal((10, 200), (clustered.Units, alone.Units));
        Assert.Equal(0.5 / Math.Sqrt(9), clustered.StandardError, 12);
        Assert.Equal(0.5 / Math.Sqrt(199), alone.StandardError, 12);
    }
}
