using Behavior.Metrics.Invariance;

namespace Behavior.Metrics.Tests.Invariance;

public class AxisBehaviorTests
{
    [Fact]
    public void Areas_respect_uneven_points()
    {
        // t = 0, 1/4, 1: areas 1/4 * 1/2 + 3/4 * 3/4.
        Assert.Equal(0.25 * 0.5 + 0.75 * 0.75, AxisArea.Linear([0, 1, 4], [0, 1, 0.5]).Value, 1e-15);
        Assert.Equal(0.5 * 0.5 + 0.5 * 0.75, AxisArea.Log([1, 2, 4], [0, 1, 0.5]).Value, 1e-15);
    }

    [Fact]
    public void A_constant_curve_has_its_value_as_area() => Property.Holds(FsCheck.Fluent.Gen.Choose(1, 1000), v =>
        Assert.Equal(v / 1000.0, AxisArea.Log([0.3, 0.9, 1.7, 2], [v / 1000.0, v / 1000.0, v / 1000.0, v / 1000.0]).Value, 1e-15));

    [Fact]
    public void A_small_axis_by_hand()
    {
        // Two samples, three settings, two classes; predictions 0 0 1 and 1 0 0; labels 0 and 0; reference in the middle.
        var axis = AxisBehavior.Of([1, 0, 1, 0, 0, 1, /**/ 0, 1, 1, 0, 1, 0], 2, [0, 0], [-1, 0, 1], reference: 1);
        Assert.Equal([0.5, 1, 0.5], axis.Points.Select(p => p.Accuracy.Value));
        Assert.Equal([0.5, 1, 0.5], axis.Points.Select(p => p.Consistency.Value));
        Assert.Equal(0, axis.WorstPoint);
        Assert.Equal(0.5, axis.AccuracyDropAtWorst.Value);
        Assert.Equal(0.5, axis.Predictions.FlipRate.Value);
        Assert.Equal(0, axis.Predictions.RightAtAllPoints.Value);
        Assert.Equal(1, axis.Predictions.RightAtSomePoint.Value);
        Assert.Equal(0.75, axis.LinearArea(p => p.Accuracy).Value);
    }

    [Fact]
    public void An_untouched_axis_is_perfectly_consistent() => Property.Holds(Property.Samples(), s =>
    {
        float[] repeated = [.. Enumerable.Range(0, s.N).SelectMany(i => s.Row(i).Concat(s.Row(i)).Concat(s.Row(i)))];
        var axis = AxisBehavior.Of(repeated, s.Classes, s.Labels, [1, 2, 4], 0);
        Assert.Equal(0, axis.Predictions.FlipRate.Value);
        Assert.Equal(1, axis.MeanConsistencyOffReference.Value);
        Assert.Equal(axis.Points[0].Accuracy.Value, axis.LogArea(p => p.Accuracy).Value, 1e-15);
        Assert.Equal(0, axis.LargestEceDrift.Value);
    });
}
