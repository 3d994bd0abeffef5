using Behavior.Metrics.Confidence;
using Behavior.Metrics.Decisions;

namespace Behavior.Metrics.Tests.Decisions;

public class ShapeBiasTests
{
    [Fact]
    public void A_small_case_by_hand()
    {
        // Image 5 is no conflict (shape = texture): it counts in the fractions and in accuracy alone.
        int[] shapes = [0, 0, 0, 1, 1, 1], textures = [1, 1, 2, 0, 0, 1], decisions = [0, 1, 0, 0, ShapeBias.NoAnswer, 1];
        var ours = ShapeBias.Of(decisions, shapes, textures);
        Assert.Equal(2 / 4.0, ours.Overall.Value);
        Assert.Equal(4, ours.Overall.N);
        Assert.Equal((5, 2, 2, 1), (ours.All.ConflictImages, ours.All.ShapeDecisions, ours.All.TextureDecisions, ours.All.OtherDecisions));
        Assert.Equal((2 / 3.0 + 0) / 2, ours.MeanOverCategories.Value);
        Assert.Equal(2 / 6.0, ours.FractionCorrectShape.Value);
        Assert.Equal(3 / 6.0, ours.Accuracy.Value);
        Assert.Equal(1, ours.NoAnswer);
    }

    [Fact]
    public void Swapping_shape_and_texture_mirrors_the_bias() => Property.Holds(Property.Samples(), s =>
    {
        int[] shapes = s.Labels, textures = [.. s.Labels.Select((l, i) => (l + 1 + i) % s.Classes)], decisions = PredictionScores.Of(s.Logits, s.Classes, s.Labels).Predictions.ToArray();
        var (ours, swapped) = (ShapeBias.Of(decisions, shapes, textures).Overall, ShapeBias.Of(decisions, textures, shapes).Overall);
        Assert.Equal(ours.IsDefined, swapped.IsDefined);
        if (ours.IsDefined) Assert.Equal(1, ours.Value + swapped.Value, 1e-15);
    });
}
